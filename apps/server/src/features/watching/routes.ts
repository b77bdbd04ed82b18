import type { Video } from '@oi/content/documents/video.ts';
import type { Static } from 'typebox';
import { write } from '../../db/write.ts';
import type { On } from '../../http/bind.ts';
import { merge } from './store.ts';

export function watchingRoutes(on: On): void {
  on('recordWatching', async ({ params, body, player, services, refuse }) => {
    const { db, clock, content } = services;
    const now = clock();
    const document = content.find('videos', params.video, now);
    if (!document) return refuse('video-not-found');
    const video = document.whole as unknown as Static<typeof Video>;
    const report = { player, video: params.video, lengthMs: video.seconds * 1000, ...body };
    return write(db, (tx) => merge(tx, report, now));
  });
}

/**
 * The product's server with the floor beside its endpoints and players who sit before a quiz. Run by `answers.ts`:
 * sends its port, the seats and a content address to its parent.
 */
import { bindEndpoint } from '../../apps/server/src/http/bind.ts';
import { composeServer } from '../compose.ts';
import { floor } from './floor.ts';
import { seatPlayers } from './players.ts';

const { services, port } = await composeServer({
  alongside: (app, all) => bindEndpoint(app, all, 'floor', floor, () => ({ kept: true })),
});
const { content, clock } = services;
const entry = content.visible(clock()).entries.find(({ shelf }) => shelf === 'quizzes');
const quiz = entry && content.find('quizzes', entry.id, clock());
if (!entry || !quiz) throw new Error('the pack has no quiz');
const seats = await seatPlayers(services, quiz, Number(process.env.BENCH_SEATS));
process.send?.({ port, seats, document: entry.hash, shown: quiz.shown });
process.on('disconnect', () => process.exit());

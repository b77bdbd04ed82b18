/** How the fake VK begins. Everything is plain data, since it travels into the page as text. */
export interface FakeOptions {
  /** Which client it plays: the Android and iPhone apps' webviews, or VK's web page around ours. */
  client?: 'android' | 'iphone' | 'web';
  appearance?: 'light' | 'dark';
  insets?: { top: number; right: number; bottom: number; left: number };
  /** What `VKWebAppGetLaunchParams` answers; without it, the page's own parameters. */
  launch?: string;
  /** Methods that are refused (with VK's error code), hang for ever, or that the client lacks. */
  refuse?: Record<string, number>;
  hang?: readonly string[];
  lacks?: readonly string[];
  /** How long each answer takes. */
  delayMs?: number;
}

/** What a test or a developer holds in the page, as `window.fakeVk`. */
export interface FakeVk {
  /** Every call that reached VK, in order, without its request id. */
  calls: { method: string; props: Record<string, unknown> }[];
  /** The key-value storage, which outlives a reload, as VK's own does. */
  storage: Record<string, string>;
  refuse(method: string, code: number): void;
  hang(method: string): void;
  /** Answers a method again as usual. */
  mend(method: string): void;
  setLaunch(launch: string): void;
  setTheme(appearance: 'light' | 'dark'): void;
  setInsets(insets: NonNullable<FakeOptions['insets']>): void;
  hide(): void;
  restore(): void;
  /** A link to another place of the app was opened while it is up. */
  openFragment(fragment: string): void;
  /** Any event at all, for what VK may send one day. */
  send(type: string, data: unknown): void;
}

/** The script that installs the fake: for Playwright's `addInitScript({ content })`, or an inline script before the app's. */
export function fakeBridgeScript(options: FakeOptions = {}): string {
  return `(${installFakeBridge.toString()})(${JSON.stringify(options).replaceAll('<', '\\u003c')});`;
}

/** The little of a window that the fake touches; the server's compiler knows no window of its own. */
interface Page {
  fakeVk?: FakeVk;
  AndroidBridge?: Record<string, (json: string) => void>;
  webkit?: { messageHandlers: Record<string, { postMessage(props: object): void }> };
  location: { search: string };
  sessionStorage: { getItem(key: string): string | null; setItem(key: string, value: string): void };
  postMessage(message: unknown, origin: string): void;
  dispatchEvent(event: Event): void;
  addEventListener(type: 'message', listener: (event: { data: unknown; source: Page | null }) => void): void;
}

/**
 * Plays VK towards the real vk-bridge, through the doors that vk-bridge 3.0.2 knocks at: `AndroidBridge[method](json)`,
 * `webkit.messageHandlers[method].postMessage(props)`, or `parent.postMessage`. It must run before vk-bridge is loaded,
 * which looks for those doors once.
 *
 * The function is sent into the page as its own text: it uses nothing from outside itself.
 */
export function installFakeBridge(options: FakeOptions): void {
  const page = globalThis as unknown as Page;
  const client = options.client ?? 'android';
  const native = client !== 'web';
  const refused = new Map(Object.entries(options.refuse ?? {}));
  const hanging = new Set(options.hang);
  const calls: FakeVk['calls'] = [];
  const storage = keptStorage();
  let appearance = options.appearance ?? 'light';
  let insets = options.insets ?? { top: 0, right: 0, bottom: 0, left: 0 };
  let launch = options.launch;
  let framed: Page = page;

  function keptStorage(): Record<string, string> {
    try {
      return JSON.parse(page.sessionStorage.getItem('fake-vk-storage') ?? '{}');
    } catch {
      // An empty first page (about:blank) has no storage at all.
      return {};
    }
  }

  const config = () => ({
    app: 'vkclient',
    app_id: new URLSearchParams(page.location.search).get('vk_app_id') ?? '0',
    appearance,
    scheme: appearance === 'dark' ? 'space_gray' : 'bright_light',
    // VK puts them into the configuration on iOS only.
    ...(client === 'iphone' ? { insets } : {}),
  });

  /** VK gives numbers where the address has digits, but for ids of chats and words. */
  const launchParams = () =>
    Object.fromEntries(
      [...new URLSearchParams(launch ?? page.location.search)]
        .filter(([key]) => key === 'sign' || key.startsWith('vk_'))
        .map(([key, value]) => [key, /^\d{1,15}$/.test(value) && key !== 'vk_chat_id' ? Number(value) : value]),
    );

  const done = () => ({ result: true });
  const nativeOnly = {
    VKWebAppSetSwipeSettings: done,
    VKWebAppSetViewSettings: done,
    VKWebAppTapticImpactOccurred: done,
    VKWebAppTapticNotificationOccurred: done,
    VKWebAppTapticSelectionChanged: done,
  };
  const answers: Record<string, (props: Record<string, unknown>) => unknown> = {
    VKWebAppInit: done,
    VKWebAppGetConfig: config,
    VKWebAppGetLaunchParams: launchParams,
    VKWebAppGetUserInfo: () => ({ id: launchParams().vk_user_id, first_name: 'Игрок', last_name: 'Пробный' }),
    VKWebAppSetLocation: done,
    VKWebAppShare: () => [{ type: 'message' }],
    VKWebAppCopyText: done,
    VKWebAppStorageSet: ({ key, value }) => {
      if (!/^[A-Za-z_\-0-9]{1,100}$/.test(String(key))) throw 5;
      // VK cuts at 4 096 bytes, even through a letter.
      storage[String(key)] = new TextDecoder().decode(new TextEncoder().encode(String(value)).slice(0, 4096));
      page.sessionStorage.setItem('fake-vk-storage', JSON.stringify(storage));
      return { result: true };
    },
    VKWebAppStorageGet: ({ keys }) => ({ keys: (keys as string[]).map((key) => ({ key, value: storage[key] ?? '' })) }),
    VKWebAppStorageGetKeys: () => ({ keys: Object.keys(storage) }),
    ...(native ? nativeOnly : { SetSupportedHandlers: () => ({ supportedHandlers: Object.keys(answers) }) }),
  };
  for (const method of options.lacks ?? []) delete answers[method];

  function send(type: string, data: unknown): void {
    if (native) page.dispatchEvent(new CustomEvent('VKWebAppEvent', { detail: { type, data } }));
    else framed.postMessage({ type, data }, '*');
  }

  function answer(method: string, props: Record<string, unknown>, requestId: unknown): void {
    const fail = (code: number) =>
      send(`${method}Failed`, {
        error_type: 'client_error',
        error_data: { error_code: code, error_reason: 'The fake refuses' },
        request_id: requestId,
      });
    const code = refused.get(method);
    try {
      if (code !== undefined) throw code;
      const data = answers[method]?.(props);
      const result = method === 'SetSupportedHandlers' ? method : `${method}Result`;
      send(result, { ...(data as object), request_id: requestId });
    } catch (thrown) {
      fail(Number(thrown));
    }
    if (method === 'VKWebAppInit') {
      send('VKWebAppUpdateConfig', config());
      if (native) send('VKWebAppUpdateInsets', { insets });
    }
  }

  function take(method: string, { request_id: requestId, ...props }: Record<string, unknown>): void {
    calls.push({ method, props });
    if (!hanging.has(method)) setTimeout(answer, options.delayMs ?? 0, method, props, requestId);
  }

  const methods = Object.keys(answers);
  if (client === 'android') {
    page.AndroidBridge = Object.fromEntries(
      methods.map((method) => [method, (json: string) => take(method, JSON.parse(json))]),
    );
  } else if (client === 'iphone') {
    // vk-bridge knows the iPhone's client by this one handler.
    const handlers = [...methods, 'VKWebAppClose'].map((method) => [
      method,
      { postMessage: (props: object) => take(method, { ...props }) },
    ]);
    page.webkit = { messageHandlers: Object.fromEntries(handlers) };
  } else {
    page.addEventListener('message', ({ data, source }) => {
      const message = data as { type?: string; handler?: string; params?: Record<string, unknown> } | null;
      if (message?.type !== 'vk-connect' || !message.handler) return;
      // The app is the page itself, or a frame in it.
      framed = source ?? page;
      const known = message.handler in answers;
      if (known) take(message.handler, message.params ?? {});
      else calls.push({ method: message.handler, props: message.params ?? {} });
    });
  }

  page.fakeVk = {
    calls,
    storage,
    refuse: (method, code) => void refused.set(method, code),
    hang: (method) => void hanging.add(method),
    mend: (method) => {
      refused.delete(method);
      hanging.delete(method);
    },
    setLaunch: (next) => {
      launch = next;
    },
    setTheme: (next) => {
      appearance = next;
      send('VKWebAppUpdateConfig', config());
    },
    setInsets: (next) => {
      insets = next;
      send('VKWebAppUpdateInsets', { insets });
    },
    hide: () => send('VKWebAppViewHide', {}),
    restore: () => send('VKWebAppViewRestore', {}),
    openFragment: (fragment) => send('VKWebAppChangeFragment', { location: fragment }),
    send,
  };
}

/** The manager pages: who is there, which hall is open, which page. */
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { CampaignOwner } from '#config/campaigns.ts';
import type { Role } from '#protocol/accounts.ts';
import '../audit/audit.ts';
import { call } from '../api/call.ts';
import { errorWords } from '../api/problem.ts';
import { Session } from '../api/session.ts';
import { Watching } from '../api/store.ts';
import '../connect/connect.ts';
import { Draft } from '../draft/draft.ts';
import '../edit/edit.ts';
import { LocalElement, locale, say, speak } from '../locale.ts';
import '../now/now.ts';
import '../publish/draft-preview.ts';
import '../publish/publish.ts';
import '../screens/screens.ts';
import { fieldText } from '../ui/events.ts';
import { pageStyles } from '../ui/styles.ts';
import '../users/users.ts';
import './account.ts';
import { HallList, type HallRow, hallToOpen } from './halls.ts';
import { managerStyles } from './manager.styles.ts';
import { linksFor, mayOpen, type PageLink } from './pages.ts';
import { type Route, routeOf } from './route.ts';
import './set-up.ts';
import './sign-in.ts';

export class HallboardManager extends LocalElement {
  static override styles = [pageStyles, managerStyles];
  static override properties = {
    route: { state: true },
    halls: { state: true },
    hall: { state: true },
    problem: { state: true },
  };

  declare private route: Route;
  /** All halls of the server: what content may name. */
  declare private halls: readonly HallRow[];
  /** The open hall; undefined until it is known which the user may look at. */
  declare private hall: HallRow | undefined;
  declare private problem: string | undefined;
  private readonly session = new Session();
  private draft: Draft | undefined;
  private stop: (() => void) | undefined;

  constructor() {
    super();
    this.route = routeOf(location.hash);
    this.halls = [];
    new Watching(this, () => this.session);
    new Watching(this, () => this.draft);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.navigate);
    this.stop = this.session.watch();
    void this.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.navigate);
    this.stop?.();
  }

  override willUpdate(): void {
    if (this.session.user) this.openHall();
  }

  override render() {
    const { session, route } = this;
    if (this.problem !== undefined)
      return this.door(
        msg('连不上服务器'),
        html`<p class="problem" role="alert">${this.problem}</p>
          <wa-button @click=${() => this.start()}>${msg('再试一次')}</wa-button>`,
      );
    if (session.user === undefined)
      return this.door('Hallboard', html`<p class="soft">${msg('正在读取…')}</p>`);
    if (route.page === 'setup' && !session.user)
      return this.door(
        session.setUp ? msg('设置密码') : msg('开始使用'),
        html`<hb-set-up .session=${session} .token=${route.token}></hb-set-up>`,
      );
    if (session.user === null)
      return this.door(
        msg('登录'),
        html`<hb-sign-in .session=${session} .ssoFailure=${route.page === 'sso' ? route.failure : undefined}></hb-sign-in>`,
      );
    return this.pages(linksFor(this.roles));
  }

  private door(title: string, content: unknown) {
    return html`<main class="door" style="margin: 0">
      <div class="card">
        <div class="row">
          <h1 style="flex: 1">${title}</h1>
          ${this.language()}
        </div>
        ${content}
      </div>
    </main>`;
  }

  private pages(links: readonly PageLink[]) {
    const { hall, session } = this;
    const current = this.route.page === 'pair' ? 'screens' : this.route.page;
    const count = this.draft?.answer?.changes.length ?? 0;
    const badge = ({ page }: PageLink) =>
      page === 'publish' && count > 0
        ? html`<span class="count" aria-label=${msg('未发布的改动')}>${count}</span>`
        : nothing;
    const here = (page: string) => (page === current ? 'page' : nothing);
    return html`
      <button type="button" class="skip" @click=${this.skip}>${msg('跳到内容')}</button>
      <nav class="side" aria-label=${msg('导航')}>
        <div class="brand">Hallboard</div>
        ${this.hallSwitch()}
        ${links.map(
          (link) => html`<a class="link" href=${link.hash} aria-current=${here(link.page)}>
            <wa-icon name=${link.icon}></wa-icon>${say(link.name)}${badge(link)}
          </a>`,
        )}
        <span class="space"></span>
        ${this.language()}
        <a class="link" href="#/account" aria-current=${here('account')}>
          <wa-icon name="user"></wa-icon>${session.user?.displayName}
        </a>
      </nav>
      <header class="top">${this.hallSwitch()} ${this.language()}</header>
      <main id="main" tabindex="-1">${hall ? this.page(hall) : html`<p>${msg('没有您可以看的营业厅，请找管理员。')}</p>`}</main>
      <nav class="foot" aria-label=${msg('导航')}>
        ${links
          .filter(({ first }) => first)
          .map(
            (link) => html`<a href=${link.hash} aria-current=${here(link.page)}>
              <wa-icon name=${link.icon}></wa-icon>${say(link.name)}${badge(link)}
            </a>`,
          )}
        <a href="#/account" aria-current=${links.some(({ page, first }) => first && page === current) ? nothing : 'page'}>
          <wa-icon name="menu"></wa-icon>${msg('更多')}
        </a>
      </nav>
      ${session.lapsed ? this.signInAgain() : nothing}
    `;
  }

  private page(hall: HallRow) {
    const { route, draft } = this;
    if (!mayOpen(route.page, this.roles))
      return html`<p class="problem" role="alert">${msg('您的账号没有这个权限，请找管理员。')}</p>`;
    switch (route.page) {
      case 'edit':
        return html`<hb-edit .draft=${draft} .halls=${this.halls} .reach=${this.session.halls} .owners=${this.owners} .section=${route.section} .item=${route.id}></hb-edit>`;
      case 'preview':
        return html`<hb-draft-preview .draft=${draft} .section=${route.section} .item=${route.id}></hb-draft-preview>`;
      case 'publish':
        return html`<hb-publish .draft=${draft} .timeZone=${this.timeZone}></hb-publish>`;
      case 'screens':
        return html`<hb-screens .hall=${hall.id} .origin=${this.session.origin}></hb-screens>`;
      case 'pair':
        return html`<hb-screens .hall=${hall.id} .origin=${this.session.origin} .code=${route.code}></hb-screens>`;
      case 'users':
        return html`<hb-users .halls=${this.session.halls} .origin=${this.session.origin} .timeZone=${this.timeZone}></hb-users>`;
      case 'audit':
        return html`<hb-audit .hall=${hall.id} .halls=${this.halls} .content=${draft?.content} .timeZone=${this.timeZone}></hb-audit>`;
      case 'connect':
        return html`<hb-connect .hall=${hall.id} .origin=${this.session.origin}></hb-connect>`;
      case 'account':
        return html`<div>${this.otherPages()}<hb-account .session=${this.session}></hb-account></div>`;
      default:
        return html`<hb-hall-now .hall=${hall.id} .operating=${this.edits}></hb-hall-now>`;
    }
  }

  /** On a phone, what the bar at the foot has no room for. */
  private otherPages() {
    const others = linksFor(this.roles).filter(({ first }) => !first);
    return html`<nav class="card only-phone" aria-label=${msg('更多页面')}>
      ${others.map(
        (link) =>
          html`<a class="link" href=${link.hash}><wa-icon name=${link.icon}></wa-icon>${say(link.name)}</a>`,
      )}
    </nav>`;
  }

  private signInAgain() {
    return html`<wa-dialog
      open
      label=${msg('请重新登录')}
      @wa-hide=${(event: Event) => event.target === event.currentTarget && this.session.lapsed && event.preventDefault()}
    >
      <p>${msg('登录已过期。登录后接着做，刚才填的都在。')}</p>
      <hb-sign-in .session=${this.session}></hb-sign-in>
    </wa-dialog>`;
  }

  private hallSwitch() {
    const { hall } = this;
    const { halls } = this.session;
    if (halls.length < 2) return html`<span class="name link">${hall ? say(hall.name) : ''}</span>`;
    return html`<wa-select
      size="s"
      aria-label=${msg('营业厅')}
      .value=${hall?.id ?? ''}
      @change=${(event: Event) => this.switchTo(fieldText(event))}
    >
      ${halls.map(({ id, name }) => html`<wa-option value=${id}>${say(name)}</wa-option>`)}
    </wa-select>`;
  }

  private language() {
    const other = locale() === 'en' ? 'zh-CN' : 'en';
    return html`<wa-button appearance="plain" size="s" lang=${other} @click=${() => speak(other)}>
      <wa-icon slot="start" name="language"></wa-icon>${other === 'en' ? 'English' : '中文'}
    </wa-button>`;
  }

  private get roles(): readonly Role[] {
    return (this.session.user?.grants ?? []).map(({ role }) => role);
  }

  /** Whether somebody does more than look. */
  private get edits(): boolean {
    return this.roles.some((role) => role !== 'integrator');
  }

  /** Whose campaigns the user may touch in the open hall. */
  private get owners(): readonly CampaignOwner[] {
    return this.session.halls.find(({ id }) => id === this.hall?.id)?.owners ?? [];
  }

  private get timeZone(): string {
    const { hall } = (this.draft?.content ?? {}) as { hall?: { timeZone?: string } };
    return hall?.timeZone ?? 'Asia/Shanghai';
  }

  /** Reads who is there and which halls; tells why where that fails. */
  private async start(): Promise<void> {
    this.problem = undefined;
    try {
      await this.session.read();
      this.halls = (await call('/halls', HallList)).halls;
    } catch (error) {
      this.problem = errorWords(error);
    }
  }

  /** Opens a hall as soon as it is known who is there. */
  private openHall(): void {
    const { halls, user } = this.session;
    if (this.hall && halls.some(({ id }) => id === this.hall?.id)) return;
    const hall = hallToOpen(halls, new URL(location.href), user?.grants ?? []);
    if (hall) this.open(hall);
    else this.hall = undefined;
  }

  private open(hall: HallRow): void {
    this.hall = hall;
    this.draft = new Draft(hall.id);
    if (this.edits) void this.draft.load();
  }

  private async switchTo(id: string): Promise<void> {
    const hall = this.session.halls.find((row) => row.id === id);
    if (!hall || hall === this.hall) return;
    await this.draft?.save();
    history.replaceState(null, '', `?hall=${encodeURIComponent(id)}${location.hash}`);
    this.open(hall);
  }

  private navigate = () => {
    this.route = routeOf(location.hash);
    window.scrollTo(0, 0);
    // Screens may have been paired, and others may have edited meanwhile.
    if (this.edits) void this.draft?.load();
  };

  private skip = () => this.renderRoot.querySelector<HTMLElement>('#main')?.focus();
}

customElements.define('hb-manager', HallboardManager);

declare global {
  interface HTMLElementTagNameMap {
    'hb-manager': HallboardManager;
  }
}

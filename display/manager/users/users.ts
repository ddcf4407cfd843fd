/** Who may do what where: users are added, changed and removed. */
import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import {
  type Grant,
  type HallInReach,
  OneTimeLink,
  type UserAnswer,
  UserList,
  UserMade,
} from '#protocol/accounts.ts';
import { call, tell } from '../api/call.ts';
import { AttemptingElement } from '../ui/attempting.ts';
import { dateWords } from '../ui/dates.ts';
import { pageStyles } from '../ui/styles.ts';
import { roleWords, scopeWords } from './grant-words.ts';
import './handed-link.ts';
import './user-form.ts';
import type { UserGiven } from './user-form.ts';

export class HallboardUsers extends AttemptingElement {
  static override styles = [
    pageStyles,
    css`
      .users {
        display: grid;
        gap: 12px;
      }
      .users .card {
        margin: 0;
        padding: 16px 20px;
      }
      .grow {
        flex: 1 1 260px;
      }
    `,
  ];
  static override properties = {
    halls: { attribute: false },
    origin: {},
    timeZone: {},
    users: { state: true },
    editing: { state: true },
    link: { state: true },
  };

  /** Those that the reader may look at. */
  declare halls: readonly HallInReach[];
  /** The server's address as others have it. */
  declare origin: string;
  /** Whose clock tells when. */
  declare timeZone: string | undefined;
  declare private users: readonly UserAnswer[] | undefined;
  /** Id of the user whose form is open; `new` for one more. */
  declare private editing: string | undefined;
  /** A link to hand to somebody. */
  declare private link: { name: string; address: string } | undefined;

  constructor() {
    super();
    this.halls = [];
    this.origin = location.origin;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.read();
  }

  override render() {
    return html`
      <div class="head">
        <h1>${msg('用户')}</h1>
        <wa-button
          variant="brand"
          @click=${() => {
            this.editing = 'new';
          }}
          ><wa-icon slot="start" name="plus"></wa-icon>${msg('添加用户')}</wa-button
        >
      </div>
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      ${
        this.link
          ? html`<hb-handed-link role="status" .name=${this.link.name} .address=${this.link.address}></hb-handed-link>`
          : nothing
      }
      ${this.editing === 'new' ? this.form(undefined) : nothing}
      <div class="users">${this.users?.map((user) => this.row(user))}</div>
    `;
  }

  private row(user: UserAnswer) {
    if (this.editing === user.id) return this.form(user);
    return html`<section class="card row">
      <div class="grow">
        <b>${user.displayName}</b> <span class="soft">${user.name}</span>
        <div>
          ${user.grants.map(({ role, scope }) => html`<span class="tag">${roleWords(role)} · ${scopeWords(scope, this.halls)}</span> `)}
        </div>
        <div class="small soft">
          ${user.signedInAt === undefined ? msg('还没有登录过') : msg(str`上次登录 ${dateWords(user.signedInAt, this.timeZone)}`)}
          ${user.sso ? html` · ${msg('公司账号')} ${user.sso}` : nothing}
          ${user.hasPassword ? nothing : html` · ${msg('还没有设密码')}`}
        </div>
      </div>
      <wa-button size="s" @click=${() => {
        this.editing = user.id;
      }}>${msg('修改')}</wa-button>
      <wa-button size="s" @click=${() => this.newLink(user)}>${msg('重设密码')}</wa-button>
      <wa-button size="s" appearance="outlined" variant="danger" @click=${() => this.dismiss(user)}>${msg('删除')}</wa-button>
    </section>`;
  }

  private form(user: UserAnswer | undefined) {
    return html`<hb-user-form
      .user=${user}
      .halls=${this.halls}
      .problem=${this.problem}
      @given=${(event: CustomEvent<UserGiven>) => this.save(user, event.detail)}
      @closed=${() => {
        this.editing = undefined;
        this.problem = undefined;
      }}
    ></hb-user-form>`;
  }

  private async read(): Promise<void> {
    await this.attempt(async () => {
      this.users = (await call('/users', UserList)).users;
    });
  }

  private async save(
    user: UserAnswer | undefined,
    { name, displayName, grants, sso }: UserGiven,
  ): Promise<void> {
    await this.attempt(async () => {
      if (user) {
        const body = { displayName, grants: grants satisfies Grant[], sso: sso || null };
        await tell(`/users/${encodeURIComponent(user.id)}`, { method: 'PATCH', body });
      } else {
        const made = await call('/users', UserMade, {
          method: 'POST',
          body: { name, displayName, grants, ...(sso && { sso }) },
        });
        if (made.link) this.link = { name: displayName, address: this.addressOf(made.link) };
      }
      this.editing = undefined;
      await this.read();
    });
  }

  private async newLink(user: UserAnswer): Promise<void> {
    await this.attempt(async () => {
      const link = await call(`/users/${encodeURIComponent(user.id)}/link`, OneTimeLink, { method: 'POST' });
      this.link = { name: user.displayName, address: this.addressOf(link) };
    });
  }

  private addressOf({ token }: OneTimeLink): string {
    return `${this.origin}/manager/#setup=${encodeURIComponent(token)}`;
  }

  private async dismiss(user: UserAnswer): Promise<void> {
    if (!confirm(msg(str`删除用户“${user.displayName}”？`))) return;
    await this.attempt(async () => {
      await tell(`/users/${encodeURIComponent(user.id)}`, { method: 'DELETE' });
      await this.read();
    });
  }
}

customElements.define('hb-users', HallboardUsers);

declare global {
  interface HTMLElementTagNameMap {
    'hb-users': HallboardUsers;
  }
}

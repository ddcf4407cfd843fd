/** One user: name, roles and where they count. */
import { msg } from '@lit/localize';
import { css, html, nothing, type PropertyValues } from 'lit';
import * as v from 'valibot';
import { type Grant, type HallInReach, Role, type UserAnswer } from '#protocol/accounts.ts';
import { tool } from '../form/list.ts';
import { LocalElement } from '../locale.ts';
import { fieldText } from '../ui/events.ts';
import { formStyles, pageStyles } from '../ui/styles.ts';
import { roles, roleWords, scopeWords } from './grant-words.ts';
import { scopesOf } from './scopes.ts';

export interface UserGiven {
  name: string;
  displayName: string;
  sso: string;
  grants: Grant[];
}

export class HallboardUserForm extends LocalElement {
  static override styles = [
    pageStyles,
    formStyles,
    css`
      form {
        max-width: 720px;
      }
      .grant {
        display: grid;
        grid-template-columns: 1fr 1.4fr auto;
        gap: 12px;
        align-items: end;
      }
      @media (max-width: 640px) {
        .grant {
          grid-template-columns: 1fr auto;
        }
        .grant > :first-child {
          grid-column: 1 / -1;
        }
      }
    `,
  ];
  static override properties = {
    user: { attribute: false },
    halls: { attribute: false },
    given: { state: true },
  };

  /** Undefined: a new one. */
  declare user: UserAnswer | undefined;
  /** Those that the reader may look at. */
  declare halls: readonly HallInReach[];
  declare private given: UserGiven;

  constructor() {
    super();
    this.halls = [];
    this.given = { name: '', displayName: '', sso: '', grants: [] };
  }

  override willUpdate(changes: PropertyValues<this>): void {
    const { user, given } = this;
    if (changes.has('user') && user)
      this.given = {
        ...{ name: user.name, displayName: user.displayName, sso: user.sso ?? '' },
        grants: user.grants.map(({ role, scope }) => ({ role, scope })),
      };
    else if (given.grants.length === 0)
      this.given = { ...given, grants: [{ role: 'hall', scope: this.usualScope }] };
  }

  override render() {
    const { user, given } = this;
    return html`<section class="card">
      <h2>${user ? msg('修改用户') : msg('添加用户')}</h2>
      <form @submit=${this.submit}>
        <wa-input name="displayName" label=${msg('姓名')} required autocomplete="off" .value=${given.displayName} @input=${this.set('displayName')}></wa-input>
        ${
          user
            ? nothing
            : html`<wa-input name="name" label=${msg('用户名')} hint=${msg('登录时输入，字母或数字')} required autocomplete="off" .value=${given.name} @input=${this.set('name')}></wa-input>`
        }
        ${given.grants.map((grant, at) => this.grant(grant, at))}
        <div>
          <wa-button size="s" @click=${() => this.setGrants([...given.grants, { role: 'hall', scope: this.usualScope }])}>
            <wa-icon slot="start" name="plus"></wa-icon>${msg('再加一个角色')}
          </wa-button>
        </div>
        <wa-input name="sso" label=${msg('公司账号')} hint=${msg('用公司账号登录时填；不用就不填')} autocomplete="off" .value=${given.sso} @input=${this.set('sso')}></wa-input>
        <div class="row">
          <wa-button type="submit" variant="brand">${msg('保存')}</wa-button>
          <wa-button appearance="plain" @click=${() => this.dispatchEvent(new Event('closed'))}>${msg('取消')}</wa-button>
        </div>
      </form>
    </section>`;
  }

  private grant(grant: Grant, at: number) {
    const { given, halls } = this;
    const change = (next: Partial<Grant>) =>
      this.setGrants(given.grants.map((other, place) => (place === at ? { ...other, ...next } : other)));
    return html`<div class="grant">
      <wa-select
        label=${msg('角色')}
        .value=${grant.role}
        @change=${(event: Event) => {
          const role = v.safeParse(Role, fieldText(event));
          if (role.success) change({ role: role.output });
        }}
      >
        ${roles.map((role) => html`<wa-option value=${role}>${roleWords(role)}</wa-option>`)}
      </wa-select>
      <wa-select
        name="scope"
        label=${msg('管哪些厅')}
        .value=${encodeURIComponent(grant.scope)}
        @change=${(event: Event) => change({ scope: decodeURIComponent(fieldText(event)) })}
      >
        ${this.scopes().map(
          (scope) =>
            // The kit's values hold no blanks; names of places may.
            html`<wa-option value=${encodeURIComponent(scope)}>${scopeWords(scope, halls)}</wa-option>`,
        )}
      </wa-select>
      ${tool('trash', msg('删除这个角色'), () => this.setGrants(given.grants.filter((_, place) => place !== at)), given.grants.length < 2)}
    </div>`;
  }

  /** A new role is for one hall until more is asked for. */
  private get usualScope(): string {
    const [hall] = this.halls;
    return hall ? `hall:${hall.id}` : '*';
  }

  private scopes(): string[] {
    const { user, given } = this;
    const kept = [...(user?.grants ?? []), ...given.grants].map(({ scope }) => scope);
    return scopesOf(this.halls, kept);
  }

  private setGrants(grants: Grant[]): void {
    this.given = { ...this.given, grants };
  }

  private set = (key: 'name' | 'displayName' | 'sso') => (event: Event) => {
    this.given = { ...this.given, [key]: fieldText(event) };
  };

  private submit = (event: Event) => {
    event.preventDefault();
    this.dispatchEvent(new CustomEvent<UserGiven>('given', { detail: this.given }));
  };
}

customElements.define('hb-user-form', HallboardUserForm);

declare global {
  interface HTMLElementTagNameMap {
    'hb-user-form': HallboardUserForm;
  }
}

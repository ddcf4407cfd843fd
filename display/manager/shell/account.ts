/** The page of whoever is signed in: password, language, signing out. */
import { msg } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { errorWords } from '../api/problem.ts';
import type { Session } from '../api/session.ts';
import { LocalElement, locale, speak } from '../locale.ts';
import { fieldText } from '../ui/events.ts';
import { pageStyles } from '../ui/styles.ts';

export class HallboardAccount extends LocalElement {
  static override styles = [
    pageStyles,
    css`
      :host {
        max-width: 560px;
      }
      form {
        display: grid;
        gap: 16px;
      }
    `,
  ];
  static override properties = {
    session: { attribute: false },
    problem: { state: true },
    done: { state: true },
  };

  declare session: Session | undefined;
  declare private problem: string | undefined;
  declare private done: boolean;
  private readonly given = { current: '', next: '' };

  constructor() {
    super();
    this.done = false;
  }

  override render() {
    const user = this.session?.user;
    return html`
      <div class="head"><h1>${msg('我的账号')}</h1></div>
      <section class="card stack">
        <p>${user?.displayName} <span class="soft">${user?.name}</span></p>
        <div class="row">
          <wa-button @click=${() => this.session?.signOut()}>${msg('退出登录')}</wa-button>
          <wa-button @click=${() => this.session?.signOut(true)}>${msg('在所有设备上退出')}</wa-button>
          <wa-button @click=${() => speak(locale() === 'en' ? 'zh-CN' : 'en')}>
            ${locale() === 'en' ? '中文' : 'English'}
          </wa-button>
        </div>
      </section>
      <section class="card">
        <h2>${msg('修改密码')}</h2>
        <form @submit=${this.submit}>
          ${this.field('current', msg('现在的密码'), 'current-password')}
          ${this.field('next', msg('新密码'), 'new-password')}
          ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
          ${this.done ? html`<p class="told" role="status">${msg('密码已修改')}</p>` : nothing}
          <div><wa-button type="submit" variant="brand">${msg('修改密码')}</wa-button></div>
        </form>
      </section>
    `;
  }

  private field(key: keyof HallboardAccount['given'], label: string, autocomplete: string) {
    return html`<wa-input
      name=${key}
      type="password"
      password-toggle
      label=${label}
      autocomplete=${autocomplete}
      required
      .value=${this.given[key]}
      @input=${(event: Event) => {
        this.given[key] = fieldText(event);
      }}
    ></wa-input>`;
  }

  private submit = async (event: Event) => {
    event.preventDefault();
    this.problem = undefined;
    this.done = false;
    try {
      await this.session?.changePassword({ ...this.given });
      Object.assign(this.given, { current: '', next: '' });
      this.done = true;
    } catch (error) {
      this.problem = errorWords(error);
    }
  };
}

customElements.define('hb-account', HallboardAccount);

declare global {
  interface HTMLElementTagNameMap {
    'hb-account': HallboardAccount;
  }
}

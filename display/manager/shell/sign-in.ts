/** Asks who is there: at the start as a page of its own, over an open page when a session ran out. */
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { Session } from '../api/session.ts';
import { AttemptingElement } from '../ui/attempting.ts';
import { fieldText } from '../ui/events.ts';
import { formStyles, pageStyles } from '../ui/styles.ts';

export class HallboardSignIn extends AttemptingElement {
  static override styles = [pageStyles, formStyles];
  static override properties = {
    session: { attribute: false },
    ssoFailure: {},
  };

  declare session: Session | undefined;
  /** Why signing in with the company's account failed, as the server names it. */
  declare ssoFailure: string | undefined;
  private name = '';
  private password = '';

  override render() {
    const { session } = this;
    if (!session) return nothing;
    return html`<form @submit=${this.submit}>
      ${
        session.setUp
          ? nothing
          : html`<p class="warned">
              ${msg('这台服务器还没有用户。请打开服务器启动时打印的设置链接，建立第一个管理员。')}
            </p>`
      }
      <wa-input
        name="username"
        label=${msg('用户名')}
        autocomplete="username"
        autocapitalize="off"
        required
        .value=${this.name}
        @input=${(event: Event) => {
          this.name = fieldText(event);
        }}
      ></wa-input>
      <wa-input
        name="password"
        type="password"
        password-toggle
        label=${msg('密码')}
        autocomplete="current-password"
        required
        .value=${this.password}
        @input=${(event: Event) => {
          this.password = fieldText(event);
        }}
      ></wa-input>
      ${this.ssoFailure ? html`<p class="problem" role="alert">${ssoWords(this.ssoFailure)}</p>` : nothing}
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      <wa-button type="submit" variant="brand" ?loading=${this.busy}>${msg('登录')}</wa-button>
      ${session.sso ? html`<wa-button href="/api/v1/sso/start">${msg('用公司账号登录')}</wa-button>` : nothing}
    </form>`;
  }

  private submit = async (event: Event) => {
    event.preventDefault();
    await this.attempt(async () => {
      await this.session?.signIn({ name: this.name, password: this.password });
      this.password = '';
    });
  };
}

function ssoWords(failure: string): string {
  switch (failure) {
    case 'unreachable':
      return msg('公司登录系统连不上，请稍后再试，或用密码登录');
    case 'expired':
      return msg('登录等得太久，已失效，请再来一次');
    case 'unknown':
      return msg('这个公司账号还没有开通，请找管理员添加');
    default:
      return msg('公司登录没有成功，请再来一次');
  }
}

customElements.define('hb-sign-in', HallboardSignIn);

declare global {
  interface HTMLElementTagNameMap {
    'hb-sign-in': HallboardSignIn;
  }
}

/** Where a one-time link leads: makes the first administrator, or lets somebody choose their password. */
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { shortestPassword } from '#protocol/accounts.ts';
import type { Session } from '../api/session.ts';
import { AttemptingElement } from '../ui/attempting.ts';
import { fieldText } from '../ui/events.ts';
import { formStyles, pageStyles } from '../ui/styles.ts';

export class HallboardSetUp extends AttemptingElement {
  static override styles = [pageStyles, formStyles];
  static override properties = {
    session: { attribute: false },
    token: {},
  };

  declare session: Session | undefined;
  declare token: string;
  private readonly given = { name: '', displayName: '', password: '' };

  constructor() {
    super();
    this.token = '';
  }

  override render() {
    // A link for a user who is there already asks for the password only.
    const first = this.session?.setUp === false;
    return html`<form @submit=${this.submit}>
      <p>
        ${
          first
            ? msg('欢迎使用 Hallboard。请建立第一个管理员，之后由他添加其他用户。')
            : msg('请为您的账号选一个密码。')
        }
      </p>
      ${
        first
          ? html`${this.field('displayName', msg('姓名'), 'name', msg('同事看到的名字，如：王经理'))}
            ${this.field('name', msg('用户名'), 'username', msg('登录时输入，字母或数字'))}`
          : nothing
      }
      ${this.field('password', msg('密码'), 'new-password', msg(str`至少 ${shortestPassword} 个字符，越长越安全`))}
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      <wa-button type="submit" variant="brand" ?loading=${this.busy}>${msg('完成')}</wa-button>
    </form>`;
  }

  private field(key: keyof HallboardSetUp['given'], label: string, autocomplete: string, hint: string) {
    const secret = key === 'password';
    return html`<wa-input
      name=${key}
      type=${secret ? 'password' : 'text'}
      ?password-toggle=${secret}
      label=${label}
      hint=${hint}
      autocomplete=${autocomplete}
      required
      @input=${(event: Event) => {
        this.given[key] = fieldText(event);
      }}
    ></wa-input>`;
  }

  private submit = async (event: Event) => {
    event.preventDefault();
    const { name, displayName, password } = this.given;
    const named = this.session?.setUp === false ? { name, displayName } : {};
    await this.attempt(async () => {
      await this.session?.begin({ token: this.token, password, ...named });
      location.hash = '#/';
    });
  };
}

customElements.define('hb-set-up', HallboardSetUp);

declare global {
  interface HTMLElementTagNameMap {
    'hb-set-up': HallboardSetUp;
  }
}

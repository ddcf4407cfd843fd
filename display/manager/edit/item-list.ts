/** The items of a section: what each is called, whether it shows, and what can be done with it. */
import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import type { CampaignOwner } from '#config/campaigns.ts';
import { applyChanges } from '#config/changes.ts';
import { SentSection } from '#protocol/signage.ts';
import { Watching } from '../api/store.ts';
import { blankItem, freeId } from '../draft/blank.ts';
import type { Draft } from '../draft/draft.ts';
import { isFaulty } from '../form/context.ts';
import { type Section, sectionField } from '../form/describe.ts';
import { choiceWords } from '../form/labels/choices.ts';
import { fieldWords } from '../form/labels/labels.ts';
import { moved, tool } from '../form/list.ts';
import { idOf, itemName, itemsOf } from '../form/references.ts';
import { LocalElement, locale, say } from '../locale.ts';
import { isTimed } from '../preview/wanted.ts';
import type { HallRow } from '../shell/halls.ts';
import { editHash } from '../shell/route.ts';
import { pageStyles } from '../ui/styles.ts';
import { editStyles } from './edit.styles.ts';
import { itemState } from './item-state.ts';
import { foreignOwner } from './ownership.ts';
import './send.ts';

export class HallboardItemList extends LocalElement {
  static override styles = [pageStyles, editStyles];
  static override properties = {
    draft: { attribute: false },
    halls: { attribute: false },
    owners: { attribute: false },
    section: {},
    removed: { state: true },
    sending: { state: true },
  };

  declare draft: Draft | undefined;
  declare halls: readonly HallRow[];
  /** Whose campaigns the user may touch here. */
  declare owners: readonly CampaignOwner[];
  declare section: Section;
  /** Name of the item removed last, which can be taken back. */
  declare private removed: string | undefined;
  /** Id of the item that is being sent to other halls. */
  declare private sending: string | undefined;

  constructor() {
    super();
    this.halls = [];
    this.owners = [];
    this.section = 'notices';
    new Watching(this, () => this.draft);
  }

  override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('section')) this.removed = this.sending = undefined;
  }

  override render() {
    const { draft, section } = this;
    if (!draft?.content) return nothing;
    const items = itemsOf(draft.content, section);
    const words = fieldWords([section]);
    const { field } = sectionField(section);
    const full = field.kind === 'list' && field.max !== undefined && items.length >= field.max;
    return html`<div class="head">
        <h1>${words ? say(words.name) : section}</h1>
        <wa-button variant="brand" ?disabled=${full} @click=${() => this.add(draft)}>
          <wa-icon slot="start" name="plus"></wa-icon>${msg('添加')}
        </wa-button>
      </div>
      ${
        this.removed === undefined
          ? nothing
          : html`<p class="told row" role="status">
              ${msg(str`已删除“${this.removed}”`)}
              <wa-button size="s" @click=${() => this.takeBack(draft)}>${msg('撤销')}</wa-button>
            </p>`
      }
      ${this.sender(draft, items)}
      ${
        items.length === 0
          ? html`<div class="card empty">${msg('还没有内容，点“添加”开始')}</div>`
          : html`<ul class="items">
              ${items.map((item, at) => this.row(draft, items, item, at))}
            </ul>`
      }`;
  }

  private row(draft: Draft, items: readonly unknown[], item: unknown, at: number) {
    const { section } = this;
    const name = itemName(item, locale() === 'en' ? 'en' : 'zh');
    const owner = foreignOwner(section, item, this.owners);
    const set = (next: readonly unknown[], what: string) =>
      draft.put(applyChanges(draft.content, [{ path: [section], after: next }]), `${section} ${what}`);
    return html`<li>
      <a class="item" href=${editHash(section, idOf(item))}>
        <span class="name">${name}</span>
        ${owner ? html`<span class="tag">${say(choiceWords(['campaigns', at, 'owner'], owner))}</span>` : nothing}
        ${this.state(draft, item)}
        ${isFaulty(draft, [section, at]) ? html`<span class="tag bad">${msg('要改')}</span>` : nothing}
      </a>
      <div class="row">
        ${tool('up', msg(str`上移“${name}”`), () => set(moved(items, at, at - 1), 'order'), at === 0)}
        ${tool('down', msg(str`下移“${name}”`), () => set(moved(items, at, at + 1), 'order'), at === items.length - 1)}
        ${tool('copy', msg(str`复制“${name}”`), () => {
          const own = owner && { owner: this.owners[0] };
          const twin = { ...(item as Record<string, unknown>), ...own, id: freeId(draft.content, section) };
          set([...items.slice(0, at + 1), twin, ...items.slice(at + 1)], `copy ${twin.id}`);
          location.hash = editHash(section, twin.id);
        })}
        ${
          this.sendable
            ? tool('send', msg(str`把“${name}”发到其他厅`), () => {
                this.sending = idOf(item);
              })
            : nothing
        }
        ${
          owner
            ? nothing
            : tool('trash', msg(str`删除“${name}”`), () => {
                set(
                  items.filter((_, place) => place !== at),
                  `remove ${idOf(item)}`,
                );
                this.removed = name;
              })
        }
      </div>
    </li>`;
  }

  private get sendable(): boolean {
    return this.halls.length > 1 && SentSection.options.some((section) => section === this.section);
  }

  private sender(draft: Draft, items: readonly unknown[]) {
    const item = items.find((each) => idOf(each) === this.sending);
    if (item === undefined || this.sending === undefined) return nothing;
    return html`<hb-send
      .draft=${draft}
      .halls=${this.halls}
      .section=${this.section}
      .item=${this.sending}
      .name=${itemName(item, locale() === 'en' ? 'en' : 'zh')}
      @closed=${() => {
        this.sending = undefined;
      }}
    ></hb-send>`;
  }

  private state(draft: Draft, item: unknown) {
    if (!isTimed(this.section)) return nothing;
    switch (itemState(item, this.section, draft.hallTime())) {
      case 'on':
        return nothing;
      case 'later':
        return html`<span class="tag">${msg('还没开始')}</span>`;
      case 'over':
        return html`<span class="tag warn">${msg('已过期')}</span>`;
      case 'waiting':
        return html`<span class="tag warn">${msg('等确认支撑到位')}</span>`;
    }
  }

  private add(draft: Draft): void {
    if (!draft.content) return;
    const { section } = this;
    const { hall } = draft.content as { hall?: { timeZone?: string } };
    const timeZone = hall?.timeZone ?? 'Asia/Shanghai';
    const item = blankItem(section, { content: draft.content, timeZone, now: draft.hallTime() });
    const items = [...itemsOf(draft.content, section), item];
    draft.put(applyChanges(draft.content, [{ path: [section], after: items }]), `${section} add ${item.id}`);
    draft.added = editHash(section, String(item.id));
    location.hash = draft.added;
  }

  private takeBack(draft: Draft): void {
    draft.undo();
    this.removed = undefined;
  }
}

customElements.define('hb-item-list', HallboardItemList);

declare global {
  interface HTMLElementTagNameMap {
    'hb-item-list': HallboardItemList;
  }
}

import type { BrowserContextOptions, Page } from "playwright-core";
import { visit } from "../support/play-visitor.ts";
import type { PlayedApplication } from "../support/played-application.ts";
import { peopleOf, telephone } from "../support/round-people.ts";

export const reason = "Theo kế hoạch của tỉnh";
export const title = "Chỉ số CCHC, cả đợt";
/** What an appraiser writes on a page of the evidence. */
export const pageMark = "Chưa nêu sản phẩm của hai nhiệm vụ cuối";

/** What the stages of one played round share: the application, the round, the department that the journey follows. */
export class RoundWorld {
  readonly application: PlayedApplication;
  roundId = "";
  /** The unit whose people are followed (Sở Y tế). */
  health = "";
  private readonly people: ReturnType<typeof peopleOf>;

  constructor(application: PlayedApplication) {
    this.application = application;
    this.people = peopleOf(() => application);
  }

  /** Address of the round. */
  get round(): string {
    return `/app/rounds/${this.roundId}`;
  }

  /** A person comes by the sign-in, in a window of his own. */
  enter(login: string): Promise<Page> {
    return this.people(login);
  }

  /** A person who is signed in comes by an address, as from a message. */
  openAt(login: string, address: string, options: BrowserContextOptions = {}): Promise<Page> {
    return visit(this.application, login, address, options);
  }

  enterOnTelephone(login: string): Promise<Page> {
    return this.people(login, telephone);
  }

  /** The clock goes to nine in the morning of a day of 2026 ("12-25"). */
  toDay(day: string): void {
    this.application.clock.set(`2026-${day}T02:00:00Z`);
  }
}

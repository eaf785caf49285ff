import { useEffect, useRef } from "preact/hooks";
import { LabClock } from "./components/lab-clock.tsx";
import { entries, Navigation } from "./components/navigation.tsx";
import { PersonSwitch } from "./components/person-switch.tsx";
import { Toasts } from "./components/toasts.tsx";
import { addressOf, useLocation } from "./location.ts";
import { HomePage } from "./pages/home-page.tsx";
import { InvoicePage } from "./pages/invoice-page.tsx";
import { InvoicesPage } from "./pages/invoices-page.tsx";
import { NewInvoicePage } from "./pages/new-invoice-page.tsx";
import { NotificationsPage } from "./pages/notifications-page.tsx";
import { SettingsPage } from "./pages/settings-page.tsx";
import { WorkflowPage } from "./pages/workflow-page.tsx";
import { WorkflowsPage } from "./pages/workflows-page.tsx";
import { SessionProvider } from "./session.tsx";

/** The whole page: menu, who is working, and the page that the address names. */
export function App() {
  const [section = "", id] = useLocation();
  const main = useRef<HTMLElement>(null);
  useEffect(() => showPage(main.current, section), [section, id]);
  return (
    <SessionProvider>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        Skip to content
      </button>
      <div class="shell">
        <Navigation section={section} />
        <div class="stage">
          <header class="bar">
            <LabClock />
            <PersonSwitch />
          </header>
          <main id="content" ref={main} tabIndex={-1}>
            <Page section={section} id={id} />
          </main>
        </div>
      </div>
      <Toasts />
    </SessionProvider>
  );
}

function Page({ section, id }: { readonly section: string; readonly id: string | undefined }) {
  if (section === "") return <HomePage />;
  if (section === "workflows") return id ? <WorkflowPage key={id} id={id} /> : <WorkflowsPage />;
  if (section === "invoices" && id === "new") return <NewInvoicePage />;
  if (section === "invoices") return id ? <InvoicePage key={id} id={id} /> : <InvoicesPage />;
  if (section === "notifications") return <NotificationsPage />;
  if (section === "settings") return <SettingsPage />;
  return (
    <div class="page">
      <h1>There is no such page</h1>
      <p>
        <a href={addressOf()}>Go to the start page</a>
      </p>
    </div>
  );
}

let first = true;

/** A new page begins at its top, and screen readers begin there too; the very first one is left to the browser. */
function showPage(main: HTMLElement | null, section: string): void {
  const label = entries.find((entry) => entry.section === section)?.label;
  document.title = label === undefined || section === "" ? "Acme Approvals" : `${label} – Acme Approvals`;
  if (!first) {
    scrollTo(0, 0);
    main?.focus({ preventScroll: true });
  }
  first = false;
}

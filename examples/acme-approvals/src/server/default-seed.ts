/** The company that a server starts with when no seed is given. Same shape as a seed file. */
export const defaultSeed = {
  director: "dana-whitfield",
  controller: "ruben-costa",
  departments: [
    { id: "finance", name: "Finance", manager: "dana-whitfield" },
    { id: "marketing", name: "Marketing", manager: "maya-lindqvist" },
  ],
  people: [
    {
      id: "lena-fischer",
      name: "Lena Fischer",
      title: "Campaign specialist",
      department: "marketing",
      manager: "maya-lindqvist",
    },
    {
      id: "maya-lindqvist",
      name: "Maya Lindqvist",
      title: "Head of Marketing",
      department: "marketing",
      manager: "henrik-larsen",
    },
    {
      id: "henrik-larsen",
      name: "Henrik Larsen",
      title: "Chief Commercial Officer",
      department: "marketing",
      manager: "jonas-weber",
    },
    {
      id: "ruben-costa",
      name: "Ruben Costa",
      title: "Financial Controller",
      department: "finance",
      manager: "dana-whitfield",
    },
    {
      id: "dana-whitfield",
      name: "Dana Whitfield",
      title: "Director of Finance",
      department: "finance",
      manager: "jonas-weber",
    },
    { id: "jonas-weber", name: "Jonas Weber", title: "Chief Executive Officer", department: "finance" },
  ],
  invoices: [],
};

import type { Department, DepartmentLine, People, Person, PersonReference } from "../shared/model.ts";
import type { Db, Row } from "./database.ts";
import { conflict, invalid } from "./http-error.ts";
import { type Input, onlyFields, readObject, readText } from "./input.ts";
import { maybeText, text } from "./row.ts";

const columns = `select p.id, p.name, p.title, d.id as department, d.name as department_name,
  m.id as manager, m.name as manager_name, m.title as manager_title
  from people p join departments d on d.id = p.department left join people m on m.id = p.manager`;

/** Everybody, with departments and the people who answer for the company. */
export function listPeople(db: Db): People {
  return {
    people: db.all(`${columns} order by p.position`).map(readPerson),
    departments: db
      .all("select id, name, manager from departments order by name")
      .map((row) => readDepartment(db, row)),
    director: officeHolder(db, "director"),
    controller: officeHolder(db, "controller"),
  };
}

/** The person with this id, if there is one. */
export function findPerson(db: Db, id: string): Person | undefined {
  const row = db.get(`${columns} where p.id = ?`, [id]);
  return row && readPerson(row);
}

/** The person with this id; the data is broken if there is none. */
export function personOf(db: Db, id: string): Person {
  const person = findPerson(db, id);
  if (person === undefined) throw new Error(`Nobody has the id ${id}.`);
  return person;
}

/** The person a caller names in a field, or a 422. */
export function readPersonField(db: Db, input: Input, field: string): Person {
  const person = findPerson(db, readText(input, field, 80));
  if (person === undefined)
    throw invalid(field, `Nobody has the id "${String(input[field])}". GET /api/people lists everybody.`);
  return person;
}

/** Who manages a department. */
export function departmentManager(db: Db, department: string): Person {
  const row = db.get("select manager from departments where id = ?", [department]);
  if (row === undefined) throw new Error(`There is no department ${department}.`);
  return personOf(db, text(row, "manager"));
}

/** The director or the controller. */
export function officeHolder(db: Db, office: "director" | "controller"): Person {
  const row = db.get("select value from settings where key = ?", [office]);
  if (row === undefined) throw new Error(`Nobody is the ${office}.`);
  return personOf(db, text(row, "value"));
}

/** A person's manager; whoever has none is at the top and answers for themselves. */
export function managerOf(db: Db, person: Person): Person {
  return person.manager === null ? person : personOf(db, person.manager.id);
}

/** A person as others refer to them. */
export function reference(person: PersonReference): PersonReference {
  return { id: person.id, name: person.name, title: person.title };
}

/** Changes whom a person reports to. A line must end at somebody: a person cannot report to their own reports. */
export function changeManager(db: Db, id: string, body: unknown): Person {
  const input = readObject(body, "body");
  onlyFields(input, ["manager"]);
  const person = personOf(db, id);
  const manager = readPersonField(db, input, "manager");
  if (reportsTo(db, manager, person))
    throw conflict(`${manager.name} reports to ${person.name}: the line would be a circle.`);
  db.run("update people set manager = ? where id = ?", [manager.id, id]);
  return personOf(db, id);
}

function reportsTo(db: Db, person: Person, other: Person): boolean {
  if (person.id === other.id) return true;
  return person.manager !== null && reportsTo(db, personOf(db, person.manager.id), other);
}

function readPerson(row: Row): Person {
  const manager = maybeText(row, "manager");
  const department: Department = { id: text(row, "department"), name: text(row, "department_name") };
  return {
    id: text(row, "id"),
    name: text(row, "name"),
    title: text(row, "title"),
    department,
    manager:
      manager === null
        ? null
        : { id: manager, name: text(row, "manager_name"), title: text(row, "manager_title") },
  };
}

function readDepartment(db: Db, row: Row): DepartmentLine {
  return {
    id: text(row, "id"),
    name: text(row, "name"),
    manager: reference(personOf(db, text(row, "manager"))),
  };
}

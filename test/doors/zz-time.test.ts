import { school, call } from "./school";
it("time", () => {
  const t0 = Date.now(); const w = school(); const t1 = Date.now(); const v = school(); const t2 = Date.now();
  for (let i=0;i<20;i++) call(v, "curator", "home.show", {});
  const t3 = Date.now();
  for (let i=0;i<20;i++) call(v, "mentee", "papers.plan", {});
  const t4 = Date.now();
  console.log(t1-t0, t2-t1, (t3-t2)/20, (t4-t3)/20, w.drive().map(f => f.path + "/" + f.name));
});

using System.Collections.Immutable;
using TherapyOutcomes.Storage;
using static TherapyOutcomes.Testing.Made;

namespace TherapyOutcomes.Testing;

/// <summary>Checks the lists of records and clinics.</summary>
internal static class CatalogClauses
{
    /// <summary>Ids in ordinal order, which differs from the order of every culture.</summary>
    private static readonly string[] Ordered = ["-a", ".a", "10", "9", "B", "_a", "a", "a-b", "a.b", "aB", "a_b", "aa", "b"];

    public static ImmutableArray<StoreClause> All { get; } =
    [
        new("CATALOG-01", StorePart.Catalog, "Records are listed by id in ordinal order.", async trial =>
        {
            await BeginAsync(trial, Ordered.Reverse());

            StoreExpect.Sequence("the records", Ordered, await trial.IdsAsync());
        }),

        new("CATALOG-02", StorePart.Catalog, "Records are listed by kind before id: episodes, clients, practitioners, the clinic.", async trial =>
        {
            await trial.WriteAsync(Begin(RecordKey.For(Clinic)), Begin(Practitioner("a")), Begin(Client("b")), Begin(Episode("z")));

            StoreExpect.Sequence("the kinds", [RecordKind.Episode, RecordKind.Client, RecordKind.Practitioner, RecordKind.Clinic],
                (await trial.ListAsync()).Select(summary => summary.Key.Kind));
        }),

        new("CATALOG-03", StorePart.Catalog, "Page by page, each record comes exactly once, and a page is short only at the end.", async trial =>
        {
            await BeginAsync(trial, Ordered);
            await trial.WriteAsync(Begin(Client("10")), Begin(Client("c")));

            StoreExpect.Sequence("all pages", [.. Ordered, "10", "c"], await PagesAsync(trial, new RecordQuery { Clinic = Clinic }, size: 4));
        }),

        new("CATALOG-04", StorePart.Catalog, "A page may begin after a record that does not exist.", async trial =>
        {
            await BeginAsync(trial, ["a", "c"]);

            StoreExpect.Sequence("the records after b", ["c"], await trial.IdsAsync(after: Episode("b")));
            StoreExpect.Nothing("record after the last", await trial.IdsAsync(after: Client("a")));
        }),

        new("CATALOG-05", StorePart.Catalog, "A list for one kind contains only that kind.", async trial =>
        {
            await trial.WriteAsync(Begin(Episode("a")), Begin(Client("b")), Begin(Practitioner("c")), Begin(RecordKey.For(Clinic)));

            foreach (var (kind, id) in new[] { (RecordKind.Episode, "a"), (RecordKind.Client, "b"), (RecordKind.Practitioner, "c"), (RecordKind.Clinic, Clinic.Value) })
            {
                StoreExpect.Sequence($"the records of the kind {kind}", [id], await trial.IdsAsync(new RecordQuery { Clinic = Clinic, Kind = kind }));
            }
        }),

        new("CATALOG-06", StorePart.Catalog, "A list for one client contains only that client's records; upper and lower case differ.", async trial =>
        {
            await BeginOfAsync(trial, "a", client: "c1");
            await BeginOfAsync(trial, "b", client: "C1");
            await trial.WriteAsync(Begin(Client("c1")), Begin(Practitioner("c1")));

            StoreExpect.Sequence("the records of c1", ["a", "c1"], await trial.IdsAsync(new RecordQuery { Clinic = Clinic, Client = new ClientId("c1") }));
        }),

        new("CATALOG-07", StorePart.Catalog, "A list for one practitioner contains only that practitioner's records; upper and lower case differ.", async trial =>
        {
            await BeginOfAsync(trial, "a", practitioner: "p1");
            await BeginOfAsync(trial, "b", practitioner: "P1");
            await trial.WriteAsync(Begin(Client("p1")), Begin(Practitioner("p1")));

            StoreExpect.Sequence("the records of p1", ["a", "p1"], await trial.IdsAsync(new RecordQuery { Clinic = Clinic, Practitioner = new PractitionerId("p1") }));
        }),

        new("CATALOG-08", StorePart.Catalog, "A filtered list fills its pages with records that match.", async trial =>
        {
            foreach (var (id, client) in new[] { ("a", "c2"), ("b", "c2"), ("c", "c1"), ("d", "c2"), ("e", "c1"), ("f", "c1") })
            {
                await BeginOfAsync(trial, id, client);
            }

            var query = new RecordQuery { Clinic = Clinic, Kind = RecordKind.Episode, Client = new ClientId("c1"), Practitioner = new PractitionerId("p1") };
            StoreExpect.Sequence("all pages", ["c", "e", "f"], await PagesAsync(trial, query, size: 2));
        }),

        new("CATALOG-09", StorePart.Catalog, "An episode that changes client or practitioner is listed only with the new one.", async trial =>
        {
            await BeginOfAsync(trial, "a", client: "c1", practitioner: "p1");
            await trial.WriteAsync(Append(Episode("a"), 1, "m2").With(summary => summary with { Client = new ClientId("c2"), Practitioner = new PractitionerId("p2") }));

            foreach (var (number, expected) in new (int, string[])[] { (1, []), (2, ["a"]) })
            {
                var (client, practitioner) = (FormattableString.Invariant($"c{number}"), FormattableString.Invariant($"p{number}"));
                StoreExpect.Sequence($"the records of {client}", expected, await trial.IdsAsync(new RecordQuery { Clinic = Clinic, Client = new ClientId(client) }));
                StoreExpect.Sequence($"the records of {practitioner}", expected, await trial.IdsAsync(new RecordQuery { Clinic = Clinic, Practitioner = new PractitionerId(practitioner) }));
            }
        }),

        new("CATALOG-10", StorePart.Catalog, "A list contains the records of one clinic only; upper and lower case differ.", async trial =>
        {
            foreach (var clinic in new[] { "north", "NORTH", "north.", "south" })
            {
                await trial.WriteAsync(Begin(Episode("in-" + clinic, new ClinicId(clinic))));
            }

            StoreExpect.Sequence("the records of north", ["in-north"], await trial.IdsAsync());
            StoreExpect.Nothing("record of a clinic that has none", await trial.ListAsync(new RecordQuery { Clinic = new ClinicId("nort") }));
        }),

        new("CATALOG-11", StorePart.Catalog, "Clinics are listed once each, in ordinal order, however many records they have.", async trial =>
        {
            StoreExpect.Nothing("clinic", await trial.ClinicsAsync());
            foreach (var clinic in Ordered.Reverse())
            {
                await trial.WriteAsync(Begin(Episode("x", new ClinicId(clinic))), Begin(Client("y", new ClinicId(clinic))));
            }

            StoreExpect.Sequence("the clinics", Ordered, await trial.ClinicsAsync());
        }),

        new("CATALOG-12", StorePart.Catalog, "Page by page, each clinic comes exactly once, and a page is short only at the end.", async trial =>
        {
            foreach (var clinic in Ordered)
            {
                await trial.WriteAsync(Begin(Client("x", new ClinicId(clinic))));
            }

            var clinics = new List<string>();
            for (string[] page = ["-"]; page.Length > 0;)
            {
                page = await trial.ClinicsAsync(clinics.Count == 0 ? null : new ClinicId(clinics[^1]), size: 5);
                clinics.AddRange(page);
                Expect.That(page.Length == 5 || clinics.Count == Ordered.Length, $"Expected a page of 5 clinics before the end; found {page.Length}.");
                Expect.That(clinics.Count <= Ordered.Length, $"Expected {Ordered.Length} clinics in all pages; found more.");
            }

            StoreExpect.Sequence("all pages", Ordered, clinics);
        }),
    ];

    private static async Task BeginAsync(StoreTrial trial, IEnumerable<string> episodes)
    {
        foreach (var id in episodes)
        {
            await trial.WriteAsync(Begin(Episode(id)));
        }
    }

    private static Task BeginOfAsync(StoreTrial trial, string id, string client = "c1", string practitioner = "p1") =>
        trial.WriteAsync(Begin(Episode(id), summary => summary with { Client = new ClientId(client), Practitioner = new PractitionerId(practitioner) }));

    private static async Task<List<string>> PagesAsync(StoreTrial trial, RecordQuery query, int size)
    {
        var ids = new List<string>();
        RecordKey? after = null;
        for (var more = true; more && ids.Count < 100;)
        {
            var page = await trial.ListAsync(query, after, size);
            ids.AddRange(page.Select(summary => summary.Key.Id));
            more = page.Count == size;
            after = page.Count > 0 ? page[^1].Key : after;
            Expect.That(page.Count <= size, $"Expected at most {size} records on a page; found {page.Count}.");
        }

        return ids;
    }
}

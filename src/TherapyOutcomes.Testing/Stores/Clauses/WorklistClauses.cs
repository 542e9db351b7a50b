using System.Collections.Immutable;
using TherapyOutcomes.Storage;
using static TherapyOutcomes.Testing.Made;

namespace TherapyOutcomes.Testing;

/// <summary>Checks the worklist: records with a next step, ordered by order key.</summary>
internal static class WorklistClauses
{
    private static readonly WorklistQuery OfP1 = new() { Clinic = Clinic, Practitioner = new PractitionerId("p1") };

    public static ImmutableArray<StoreClause> All { get; } =
    [
        new("WORK-01", StorePart.Worklist, "Work is listed by order key in ordinal order.", async trial =>
        {
            string[] ordered = ["!", "-1", "1", "10", "2", "A", "B", "_", "a", "a-b", "a.b", "aB", "a_b", "b", "~"];
            foreach (var (orderKey, index) in ordered.Select((orderKey, index) => (orderKey, index)).Reverse())
            {
                await trial.WriteAsync(BeginWork(Episode(FormattableString.Invariant($"e{index}")), orderKey));
            }

            StoreExpect.Sequence("the worklist", ordered.Select((_, index) => FormattableString.Invariant($"e{index}")), await trial.WorkAsync());
        }),

        new("WORK-02", StorePart.Worklist, "Order keys of 128 characters are compared through the last character.", async trial =>
        {
            foreach (var (id, last) in new[] { ("e2", "2"), ("e3", "3"), ("e1", "1") })
            {
                await trial.WriteAsync(BeginWork(Episode(id), new string('x', 127) + last));
            }

            StoreExpect.Sequence("the worklist", ["e1", "e2", "e3"], await trial.WorkAsync());
            StoreExpect.Sequence("the work after the first", ["e2", "e3"], await trial.WorkAsync(after: new string('x', 127) + "1"));
        }),

        new("WORK-03", StorePart.Worklist, "Page by page, each entry comes exactly once, and a page is short only at the end.", async trial =>
        {
            await BeginAsync(trial, 7);

            StoreExpect.Sequence("the first page", ["e1", "e2", "e3"], await trial.WorkAsync(size: 3));
            StoreExpect.Sequence("the second page", ["e4", "e5", "e6"], await trial.WorkAsync(after: "3", size: 3));
            StoreExpect.Sequence("the last page", ["e7"], await trial.WorkAsync(after: "6", size: 3));
            StoreExpect.Nothing("work after the last", await trial.WorkAsync(after: "7", size: 3));
        }),

        new("WORK-04", StorePart.Worklist, "A record without a next step is not listed.", async trial =>
        {
            await trial.WriteAsync(BeginWork(Episode("e1"), "1"), BeginReview(Episode("e2")));

            StoreExpect.Sequence("the worklist", ["e1"], await trial.WorkAsync());
        }),

        new("WORK-05", StorePart.Worklist, "A later summary replaces the entry: a new order key moves it, and no next step removes it.", async trial =>
        {
            await BeginAsync(trial, 3);

            await trial.WriteAsync(Append(Episode("e1"), 1, "m2").With(summary => summary with { OrderKey = "9", Next = Step() }));
            await trial.WriteAsync(Append(Episode("e2"), 1, "m2"));

            StoreExpect.Sequence("the worklist", ["e3", "e1"], await trial.WorkAsync());
        }),

        new("WORK-06", StorePart.Worklist, "A worklist for one practitioner contains only their entries; upper and lower case differ.", async trial =>
        {
            await BeginOfAsync(trial, "e1", "p1");
            await BeginOfAsync(trial, "e2", "P1");
            await BeginOfAsync(trial, "e3", "p1");

            StoreExpect.Sequence("the work of p1", ["e1", "e3"], await trial.WorkAsync(OfP1));
            StoreExpect.Sequence("the work of p1 after e1", ["e3"], await trial.WorkAsync(OfP1, after: "e1", size: 1));
        }),

        new("WORK-07", StorePart.Worklist, "A worklist with a last day holds what is due on that day or earlier.", async trial =>
        {
            await trial.WriteAsync(
                BeginWork(Episode("e1"), "1", Today.AddDays(1)), BeginWork(Episode("e2"), "2", Today), BeginWork(Episode("e3"), "3", Today.AddDays(-400)));

            StoreExpect.Sequence("the work due today", ["e2", "e3"], await trial.WorkAsync(new WorklistQuery { Clinic = Clinic, DueBy = Today }));
            StoreExpect.Sequence("the first entry due today", ["e2"], await trial.WorkAsync(new WorklistQuery { Clinic = Clinic, DueBy = Today }, size: 1));
        }),

        new("WORK-08", StorePart.Worklist, "Matters of clients, practitioners and the clinic are listed among those of episodes.", async trial =>
        {
            await trial.WriteAsync(
                BeginWork(Practitioner("p1"), "3"), BeginWork(RecordKey.For(Clinic), "2"), BeginWork(Client("c1"), "4"), BeginWork(Episode("e1"), "1"));

            StoreExpect.Sequence("the worklist", ["e1", Clinic.Value, "p1", "c1"], await trial.WorkAsync());
            StoreExpect.Sequence("the work of p1", ["e1", "p1"], await trial.WorkAsync(OfP1));
        }),

        new("WORK-09", StorePart.Worklist, "Counts agree with the lists, whatever they are filtered by.", async trial =>
        {
            await BeginAsync(trial, 4);
            await BeginOfAsync(trial, "other", "p2");
            await trial.WriteAsync(BeginWork(Episode("later"), "later", Today.AddDays(1)), Begin(Episode("nothing")));

            StoreExpect.Sequence("the counts of all, of p1, up to today, and of p1 up to today", [6, 5, 5, 4],
            [
                await trial.CountWorkAsync(),
                await trial.CountWorkAsync(OfP1),
                await trial.CountWorkAsync(new WorklistQuery { Clinic = Clinic, DueBy = Today }),
                await trial.CountWorkAsync(OfP1 with { DueBy = Today }),
            ]);
        }),

        new("WORK-10", StorePart.Worklist, "A worklist holds the entries of one clinic only.", async trial =>
        {
            await trial.WriteAsync(BeginWork(Episode("e1"), "1"));
            await trial.WriteAsync(BeginWork(Episode("e2", OtherClinic), "1"));

            StoreExpect.Sequence("the worklist", ["e1"], await trial.WorkAsync());
            StoreExpect.Sequence("its count", [1], [await trial.CountWorkAsync()]);
            StoreExpect.Nothing("work of a clinic that has none", await trial.WorkAsync(new WorklistQuery { Clinic = new ClinicId("nowhere") }));
        }),

        new("WORK-11", StorePart.Worklist, "An entry whose order key does not change comes exactly once while others come and go between the pages.", async trial =>
        {
            await BeginAsync(trial, 6);

            StoreExpect.Sequence("the first page", ["e1", "e2"], await trial.WorkAsync(size: 2));
            await trial.WriteAsync(Append(Episode("e2"), 1, "m2"));
            await trial.WriteAsync(BeginWork(Episode("new"), "0"));
            StoreExpect.Sequence("the second page", ["e3", "e4"], await trial.WorkAsync(after: "2", size: 2));
            await trial.WriteAsync(Append(Episode("e1"), 1, "m2"));
            await trial.WriteAsync(Append(Episode("e3"), 1, "m2"));
            StoreExpect.Sequence("the third page", ["e5", "e6"], await trial.WorkAsync(after: "4", size: 2));
        }),

        new("WORK-12", StorePart.Worklist, "An entry that moves between the pages is listed by its new order key only.", async trial =>
        {
            await BeginAsync(trial, 4);

            StoreExpect.Sequence("the first page", ["e1", "e2"], await trial.WorkAsync(size: 2));
            await trial.WriteAsync(Append(Episode("e3"), 1, "m2").With(summary => summary with { OrderKey = "0", Next = Step() }));
            await trial.WriteAsync(Append(Episode("e1"), 1, "m2").With(summary => summary with { OrderKey = "5", Next = Step() }));
            StoreExpect.Sequence("the second page", ["e4", "e1"], await trial.WorkAsync(after: "2", size: 2));
        }),
    ];

    private static async Task BeginAsync(StoreTrial trial, int count)
    {
        for (var number = 1; number <= count; number++)
        {
            await trial.WriteAsync(BeginWork(Episode(FormattableString.Invariant($"e{number}")), FormattableString.Invariant($"{number}")));
        }
    }

    private static Task BeginOfAsync(StoreTrial trial, string id, string practitioner) =>
        trial.WriteAsync(BeginWork(Episode(id), id).With(summary => summary with { Practitioner = new PractitionerId(practitioner) }));
}

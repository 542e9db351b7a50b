using System.Collections.Immutable;
using static TherapyOutcomes.Testing.Made;

namespace TherapyOutcomes.Testing;

/// <summary>Checks that a batch marks the summaries of a client's other episodes as out of date.</summary>
internal static class OutdateClauses
{
    private static readonly RecordKey E1 = Episode("e1");
    private static readonly RecordKey E2 = Episode("e2");
    private static readonly RecordKey C1 = Client("c1");

    public static ImmutableArray<StoreClause> All { get; } =
    [
        new("OUTDATE-01", StorePart.Catalog, "The client's other episodes become due for review at the time of recording.", async trial =>
        {
            await trial.WriteAsync(Begin(E1), BeginReview(E2, Now.AddDays(9)));

            await trial.WriteAsync(Batch(Begin(C1)).Outdating("c1"));

            StoreExpect.Sequence("the reviews", [Now, Now], await ReviewsAsync(trial, E1, E2));
        }),

        new("OUTDATE-02", StorePart.Catalog, "A review time that is earlier than the time of recording stays as it is.", async trial =>
        {
            await trial.WriteAsync(BeginReview(E1, Now.AddMilliseconds(-1)));

            await trial.WriteAsync(Batch(Begin(C1)).Outdating("c1"));

            StoreExpect.Sequence("the review", [Now.AddMilliseconds(-1)], await ReviewsAsync(trial, E1));
        }),

        new("OUTDATE-03", StorePart.Catalog, "An episode that gets events in the batch keeps the review of its new summary.", async trial =>
        {
            await trial.WriteAsync(BeginReview(E1, Now.AddDays(9)));

            await trial.WriteAsync(Batch(Append(E1, 1, "m2"), Begin(E2, summary => summary with { ReviewAt = Now.AddDays(2) })).Outdating("c1"));

            StoreExpect.Sequence("the reviews", [null, Now.AddDays(2)], await ReviewsAsync(trial, E1, E2));
        }),

        new("OUTDATE-04", StorePart.Catalog, "Episodes of other clients are left alone.", async trial =>
        {
            await trial.WriteAsync(Begin(E1), Begin(E2, summary => summary with { Client = new ClientId("C1") }), Begin(Episode("e3"), summary => summary with { Client = null }));

            await trial.WriteAsync(Batch(Begin(C1)).Outdating("c1"));

            StoreExpect.Sequence("the reviews", [Now, null, null], await ReviewsAsync(trial, E1, E2, Episode("e3")));
        }),

        new("OUTDATE-05", StorePart.Catalog, "Episodes of other clinics are left alone.", async trial =>
        {
            await trial.WriteAsync(Begin(E1));
            await trial.WriteAsync(Begin(Episode("e1", OtherClinic)));

            await trial.WriteAsync(Batch(Begin(C1)).Outdating("c1"));

            StoreExpect.Sequence("the reviews", [Now, null], await ReviewsAsync(trial, E1, Episode("e1", OtherClinic)));
        }),

        new("OUTDATE-06", StorePart.Catalog, "Records other than episodes are left alone.", async trial =>
        {
            await trial.WriteAsync(Begin(E1), Begin(C1));

            await trial.WriteAsync(Batch(Begin(E2)).Outdating("c1"));

            StoreExpect.Sequence("the reviews", [Now, null], await ReviewsAsync(trial, E1, C1));
        }),

        new("OUTDATE-07", StorePart.Catalog, "The episodes of every client that a batch names are outdated, going by the newest summary of each.", async trial =>
        {
            await trial.WriteAsync(Begin(E1), Begin(E2, summary => summary with { Client = new ClientId("c2") }));
            await trial.WriteAsync(Append(E1, 1, "m2").With(summary => summary with { Client = new ClientId("c3") }));

            await trial.WriteAsync(Batch(Begin(C1)).Outdating("c1", "c2"));

            StoreExpect.Sequence("the reviews", [null, Now], await ReviewsAsync(trial, E1, E2));
        }),

        new("OUTDATE-08", StorePart.Catalog, "Outdating changes nothing in a summary except its review time.", async trial =>
        {
            await trial.WriteAsync(BeginWork(E1, "1"));

            await trial.WriteAsync(Batch(Begin(C1)).Outdating("c1") with { RecordedAt = Now.AddDays(1) });

            var expected = Summary(E1, 1) with { OrderKey = "1", Next = Step(), ReviewAt = Now.AddDays(1) };
            SameColumns.Require(expected, await trial.SummaryAsync(E1));
        }),

        new("OUTDATE-09", StorePart.Catalog, "A refused batch outdates nothing.", async trial =>
        {
            await trial.WriteAsync(Begin(E1));

            await trial.AppendAsync(Batch(Append(C1, 3, "m1")).Outdating("c1"));

            StoreExpect.Sequence("the review", [null], await ReviewsAsync(trial, E1));
        }),

        new("OUTDATE-10", StorePart.Worklist, "Outdated episodes are listed as outdated, counted and claimed.", async trial =>
        {
            await trial.WriteAsync(Begin(E1), Begin(E2));

            await trial.WriteAsync(Batch(Append(E2, 1, "m2")).Outdating("c1"));

            StoreExpect.Sequence("the outdated records", ["e1"], await trial.OutdatedAsync());
            StoreExpect.Sequence("their number", [1], [await trial.CountOutdatedAsync()]);
            StoreExpect.Sequence("the claimed records", ["e1"], await trial.ClaimAsync("first"));
        }),
    ];

    private static async Task<IEnumerable<DateTimeOffset?>> ReviewsAsync(StoreTrial trial, params RecordKey[] keys)
    {
        var reviews = new List<DateTimeOffset?>();
        foreach (var key in keys)
        {
            reviews.Add((await trial.SummaryAsync(key)).ReviewAt);
        }

        return reviews;
    }
}

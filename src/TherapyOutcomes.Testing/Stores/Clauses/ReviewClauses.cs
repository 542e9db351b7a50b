using System.Collections.Immutable;
using TherapyOutcomes.Storage;
using static TherapyOutcomes.Testing.Made;

namespace TherapyOutcomes.Testing;

/// <summary>Checks the lists of summaries that must be evaluated again.</summary>
internal static class ReviewClauses
{
    public static ImmutableArray<StoreClause> All { get; } =
    [
        new("REVIEW-01", StorePart.Worklist, "A summary is outdated from the exact millisecond of its review time.", async trial =>
        {
            await trial.WriteAsync(BeginReview(Episode("now")), BeginReview(Episode("soon"), Now.AddMilliseconds(1)), Begin(Episode("never")));

            StoreExpect.Sequence("the outdated records", ["now"], await trial.OutdatedAsync());
            StoreExpect.Sequence("the outdated records a millisecond later", ["now", "soon"], await trial.OutdatedAsync(Outdated with { Now = Now.AddMilliseconds(1) }));
        }),

        new("REVIEW-02", StorePart.Worklist, "Outdated summaries are listed by review time, earliest first, and then by kind and id.", async trial =>
        {
            await trial.WriteAsync(
                BeginReview(Episode("a"), Now), BeginReview(Episode("d"), Now.AddDays(-1)), BeginReview(Client("b"), Now.AddDays(-2)),
                BeginReview(Episode("c"), Now.AddDays(-2)), BeginReview(Episode("B"), Now.AddDays(-2)));

            StoreExpect.Sequence("the outdated records", ["B", "c", "b", "d", "a"], await trial.OutdatedAsync());
        }),

        new("REVIEW-03", StorePart.Worklist, "Summaries of another policy are outdated. They come after those whose review is due, by kind and id.", async trial =>
        {
            await trial.WriteAsync(
                OfPolicy(Client("a"), "policy-0"), OfPolicy(Episode("d"), "policy-0"), OfPolicy(Episode("b"), "policy-3"), OfPolicy(Episode("c"), "POLICY-1"),
                BeginReview(Episode("z")), Begin(Episode("x")));

            StoreExpect.Sequence("the outdated records", ["z", "b", "c", "d", "a"], await trial.OutdatedAsync());
        }),

        new("REVIEW-04", StorePart.Worklist, "A summary of another policy whose review is due is listed once.", async trial =>
        {
            await trial.WriteAsync(Begin(Episode("e1"), summary => summary with { ReviewAt = Now, EvaluationBasis = "policy-0" }));

            StoreExpect.Sequence("the outdated records", ["e1"], await trial.OutdatedAsync());
            StoreExpect.Sequence("their number", [1], [await trial.CountOutdatedAsync()]);
        }),

        new("REVIEW-05", StorePart.Worklist, "An episode that has ended is not outdated by another policy.", async trial =>
        {
            await trial.WriteAsync(
                InStage("e1", EpisodeStage.Completed), InStage("e2", EpisodeStage.Discontinued), InStage("e3", EpisodeStage.Celebrating));

            StoreExpect.Sequence("the outdated records", ["e3"], await trial.OutdatedAsync());
            StoreExpect.Sequence("their number", [1], [await trial.CountOutdatedAsync()]);
        }),

        new("REVIEW-06", StorePart.Worklist, "An episode that has ended is outdated when its review is due.", async trial =>
        {
            await trial.WriteAsync(
                InStage("e1", EpisodeStage.Completed).With(summary => summary with { ReviewAt = Now }),
                InStage("e2", EpisodeStage.Discontinued).With(summary => summary with { ReviewAt = Now }));

            StoreExpect.Sequence("the outdated records", ["e1", "e2"], await trial.OutdatedAsync());
        }),

        new("REVIEW-07", StorePart.Worklist, "A query for one practitioner returns only that practitioner's outdated summaries.", async trial =>
        {
            await trial.WriteAsync(
                BeginReview(Episode("e1")), BeginReview(Episode("e2")).With(summary => summary with { Practitioner = new PractitionerId("P1") }),
                OfPolicy(Episode("e3"), "policy-0"), BeginReview(Client("c1")));
            var ofP1 = Outdated with { Practitioner = new PractitionerId("p1") };

            StoreExpect.Sequence("the outdated records of p1", ["e1", "e3"], await trial.OutdatedAsync(ofP1));
            StoreExpect.Sequence("their number", [2], [await trial.CountOutdatedAsync(ofP1)]);
        }),

        new("REVIEW-08", StorePart.Worklist, "A list of outdated summaries is at most as long as requested; the count includes the rest.", async trial =>
        {
            await trial.WriteAsync(
                BeginReview(Episode("e1")), BeginReview(Episode("e2")), OfPolicy(Episode("e3"), "policy-0"), OfPolicy(Episode("e4"), "policy-0"));

            StoreExpect.Sequence("the first three", ["e1", "e2", "e3"], await trial.OutdatedAsync(size: 3));
            StoreExpect.Sequence("the count", [4], [await trial.CountOutdatedAsync()]);
        }),

        new("REVIEW-09", StorePart.Worklist, "A query returns the outdated summaries of one clinic only.", async trial =>
        {
            await trial.WriteAsync(BeginReview(Episode("e1")));
            await trial.WriteAsync(BeginReview(Episode("e2", OtherClinic)), OfPolicy(Episode("e3", OtherClinic), "policy-0"));

            StoreExpect.Sequence("the outdated records", ["e1"], await trial.OutdatedAsync());
            StoreExpect.Sequence("their number", [1], [await trial.CountOutdatedAsync()]);
        }),
    ];

    private static RecordAppend OfPolicy(RecordKey key, string policy) => Begin(key, summary => summary with { EvaluationBasis = policy });

    private static RecordAppend InStage(string id, EpisodeStage stage) => OfPolicy(Episode(id), "policy-0").With(summary => summary with { Stage = stage });
}

using System.Collections.Immutable;
using System.Globalization;
using TherapyOutcomes.Storage;
using static TherapyOutcomes.Testing.Made;

namespace TherapyOutcomes.Testing;

/// <summary>Checks the leases of summaries that are out of date or have due work.</summary>
internal static class ClaimClauses
{
    private const int Due = 40;

    private static readonly RecordKey E1 = Episode("e1");

    public static ImmutableArray<StoreClause> All { get; } =
    [
        new("CLAIM-01", StorePart.Worklist, "A claim leases summaries whose review is due, and no others.", async trial =>
        {
            await trial.WriteAsync(
                BeginReview(Episode("now")), BeginReview(Episode("soon"), Now.AddMilliseconds(1)), Begin(Episode("policy"), summary => summary with { EvaluationBasis = "policy-0" }));

            StoreExpect.Sequence("what is claimed", ["now"], await trial.ClaimAsync("first"));
        }),

        new("CLAIM-02", StorePart.Worklist, "A claim returns the earliest reviews first, and at most as many as requested.", async trial =>
        {
            await trial.WriteAsync(
                BeginReview(Episode("a")), BeginReview(Episode("b"), Now.AddDays(-2)), BeginReview(Client("c"), Now.AddDays(-3)), BeginReview(Episode("d"), Now.AddDays(-1)));

            StoreExpect.Sequence("the first three", ["c", "b", "d"], await trial.ClaimAsync("first", size: 3));
        }),

        new("CLAIM-03", StorePart.Worklist, "Until a lease ends, other owners do not get what is leased.", async trial =>
        {
            await trial.WriteAsync(BeginReview(E1));
            await trial.ClaimAsync("first");

            StoreExpect.Nothing("claim of another owner at once", await trial.ClaimAsync("second"));
            StoreExpect.Nothing("claim of another owner a millisecond before the end", await trial.ClaimAsync("second", Now + Lease - TimeSpan.FromMilliseconds(1)));
        }),

        new("CLAIM-04", StorePart.Worklist, "Once the lease has ended, another owner gets the summary.", async trial =>
        {
            await trial.WriteAsync(BeginReview(E1));
            await trial.ClaimAsync("first");

            StoreExpect.Sequence("what another owner gets", ["e1"], await trial.ClaimAsync("second", Now + Lease));
            StoreExpect.Nothing("claim of the former owner", await trial.ClaimAsync("first", Now + Lease));
        }),

        new("CLAIM-05", StorePart.Worklist, "An owner gets its own leased summaries again.", async trial =>
        {
            await trial.WriteAsync(BeginReview(E1));
            await trial.ClaimAsync("first");

            StoreExpect.Sequence("what the owner gets again", ["e1"], await trial.ClaimAsync("first", Now.AddMinutes(1)));
        }),

        new("CLAIM-06", StorePart.Worklist, "A repeated claim by its owner renews the lease.", async trial =>
        {
            await trial.WriteAsync(BeginReview(E1));
            await trial.ClaimAsync("first");
            await trial.ClaimAsync("first", Now.AddMinutes(5));

            StoreExpect.Nothing("claim of another owner after the first lease", await trial.ClaimAsync("second", Now + Lease));
            StoreExpect.Sequence("what another owner gets after the second", ["e1"], await trial.ClaimAsync("second", Now.AddMinutes(5) + Lease));
        }),

        new("CLAIM-07", StorePart.Worklist, "An append leaves the lease alone.", async trial =>
        {
            await trial.WriteAsync(BeginReview(E1));
            await trial.ClaimAsync("first");

            await trial.WriteAsync(Append(E1, 1, "m2").With(summary => summary with { ReviewAt = Now }));

            StoreExpect.Nothing("claim of another owner", await trial.ClaimAsync("second"));
            StoreExpect.Sequence("what another owner gets after the lease", ["e1"], await trial.ClaimAsync("second", Now + Lease));
        }),

        new("CLAIM-08", StorePart.Worklist, "A refresh leaves the lease alone.", async trial =>
        {
            await trial.WriteAsync(BeginReview(E1));
            await trial.ClaimAsync("first");

            await trial.RefreshAsync(Refresh(Summary(E1, 1) with { ReviewAt = Now }));

            StoreExpect.Nothing("claim of another owner", await trial.ClaimAsync("second"));
            StoreExpect.Sequence("what another owner gets after the lease", ["e1"], await trial.ClaimAsync("second", Now + Lease));
        }),

        new("CLAIM-09", StorePart.Worklist, "Summaries that others have leased do not count toward the size of a claim.", async trial =>
        {
            await trial.WriteAsync(BeginReview(E1), BeginReview(Episode("e2")), BeginReview(Episode("e3")));
            await trial.ClaimAsync("first", size: 2);

            StoreExpect.Sequence("what another owner gets", ["e3"], await trial.ClaimAsync("second", size: 1));
        }),

        new("CLAIM-10", StorePart.Worklist, "A claim leases summaries of one clinic only.", async trial =>
        {
            await trial.WriteAsync(BeginReview(E1));
            await trial.WriteAsync(BeginReview(Episode("e2", OtherClinic)));

            StoreExpect.Sequence("what is claimed", ["e1"], await trial.ClaimAsync("first"));
        }),

        new("CLAIM-11", StorePart.Worklist, "A claim returns the newest summary, and none whose review has been postponed.", async trial =>
        {
            await trial.WriteAsync(BeginReview(E1), BeginReview(Episode("e2")));
            await trial.WriteAsync(Append(E1, 1, "m2"));
            await trial.RefreshAsync(Refresh(Summary(Episode("e2"), 1) with { ReviewAt = Now, IsHeld = true }));

            var claimed = await trial.Worklist.ClaimDueAsync(Claim("first"), trial.Token);

            StoreExpect.Sequence("what is claimed, and whether it is held", [("e2", true)], claimed.Select(summary => (summary.Key.Id, summary.IsHeld)));
        }),

        new("CLAIM-12", StorePart.Worklist, "Owners that claim at the same time get everything that is due among them, and nothing twice.", async trial =>
        {
            var owners = await trial.OpenAsync(4);
            await trial.WriteAsync([.. Enumerable.Range(0, Due).Select(number => BeginReview(Episode(string.Create(CultureInfo.InvariantCulture, $"e{number}"))))]);

            var claimed = await StoreTrial.AtOnceAsync(owners, ClaimAllAsync);

            StoreExpect.Sequence("how many were claimed, and how many different ones", [Due, Due],
                [claimed.Sum(ids => ids.Count), claimed.SelectMany(ids => ids).Distinct().Count()]);
        }),

        new("CLAIM-13", StorePart.Worklist, "A claim leases summaries with due work, earliest first, after those whose review is due.", async trial =>
        {
            await trial.WriteAsync(
                BeginDueWork(Episode("now")), BeginDueWork(Episode("soon"), Now.AddMilliseconds(1)), BeginDueWork(Client("earlier"), Now.AddDays(-2)),
                BeginReview(Episode("review")), Begin(Episode("policy"), summary => summary with { EvaluationBasis = "policy-0" }));

            StoreExpect.Sequence("what is claimed", ["review", "earlier", "now"], await trial.ClaimAsync("first"));
            StoreExpect.Nothing("claim of another owner", await trial.ClaimAsync("second"));
        }),

        new("CLAIM-14", StorePart.Worklist, "A claim that names an evaluation basis also leases summaries of another one that have not ended, after all others.", async trial =>
        {
            await trial.WriteAsync(
                OfBasis(Client("a"), "policy-0"), OfBasis(Episode("z"), "policy-2"), OfBasis(Episode("same"), "policy-1"),
                OfBasis(Episode("ended"), "policy-0").With(summary => summary with { Stage = EpisodeStage.Completed }), BeginDueWork(Episode("work")));

            StoreExpect.Sequence("what is claimed", ["work", "z", "a"], await trial.ClaimAsync(Claim("first") with { EvaluationBasis = "policy-1" }));
        }),

        new("CLAIM-15", StorePart.Worklist, "A claim leases a summary once, whatever it is due for, and at most as many as requested.", async trial =>
        {
            await trial.WriteAsync(
                Begin(E1, summary => summary with { ReviewAt = Now, DueWorkAt = Now, EvaluationBasis = "policy-0" }),
                Begin(Episode("e2"), summary => summary with { DueWorkAt = Now, EvaluationBasis = "policy-0" }),
                OfBasis(Episode("e3"), "policy-0"), OfBasis(Episode("e4"), "policy-0"));

            StoreExpect.Sequence("the first three", ["e1", "e2", "e3"], await trial.ClaimAsync(Claim("first", size: 3) with { EvaluationBasis = "policy-1" }));
        }),

        new("CLAIM-16", StorePart.Worklist, "A lease that was taken by a clock which has been put back since keeps nobody waiting.", async trial =>
        {
            await trial.WriteAsync(BeginReview(E1));
            await trial.ClaimAsync("ahead", Now.AddDays(60));

            StoreExpect.Sequence("what another owner gets", ["e1"], await trial.ClaimAsync("second"));
            StoreExpect.Nothing("claim of a third owner", await trial.ClaimAsync("third"));
        }),

        new("CLAIM-17", StorePart.Worklist, "A lease of a clock that is a few minutes ahead holds.", async trial =>
        {
            await trial.WriteAsync(BeginReview(E1));
            await trial.ClaimAsync("ahead", Now + SummaryRefresh.ClockTolerance);

            StoreExpect.Nothing("claim of another owner", await trial.ClaimAsync("second"));
        }),
    ];

    private static RecordAppend OfBasis(RecordKey key, string basis) => Begin(key, summary => summary with { EvaluationBasis = basis });

    // An owner gets its own summaries again, so it asks for one more each time until no new one arrives.
    private static async Task<HashSet<string>> ClaimAllAsync(StoreTrial owner, int index)
    {
        var claimed = new HashSet<string>();
        for (var before = -1; claimed.Count > before;)
        {
            before = claimed.Count;
            claimed.UnionWith(await owner.ClaimAsync(string.Create(CultureInfo.InvariantCulture, $"owner{index}"), size: before + 3));
        }

        return claimed;
    }
}

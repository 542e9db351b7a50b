using System.Collections.Immutable;
using System.Globalization;
using TherapyOutcomes.Storage;
using static TherapyOutcomes.Testing.Made;

namespace TherapyOutcomes.Testing;

/// <summary>Checks that summaries that were evaluated again are written only if everything that they are based on still holds.</summary>
internal static class RefreshClauses
{
    private const int Rounds = 20;

    private static readonly RecordKey E1 = Episode("e1");
    private static readonly RecordKey E2 = Episode("e2");
    private static readonly RecordKey C1 = Client("c1");

    public static ImmutableArray<StoreClause> All { get; } =
    [
        new("REFRESH-01", StorePart.Catalog, "A refresh is written completely if every record that it is based on is still at the given version.", async trial =>
        {
            await trial.WriteAsync(Begin(E1), Begin(C1));
            var refresh = Refresh(Summary(E1, 1) with { IsHeld = true, OrderKey = "1", Next = Step(), EvaluationBasis = "policy-2" }, new RecordAssertion(C1, 1));

            await ExpectCountAsync(trial, 1, refresh);

            SameColumns.Require(refresh.Summary, await trial.SummaryAsync(E1));
        }),

        new("REFRESH-02", StorePart.Catalog, "A refresh is not written when its own record has moved on.", async trial =>
        {
            await trial.WriteAsync(Begin(E1));
            await trial.WriteAsync(Append(E1, 1, "m2"));

            await ExpectCountAsync(trial, 0, Refresh(Held(E1)));

            SameColumns.Require(Summary(E1, 2), await trial.SummaryAsync(E1));
        }),

        new("REFRESH-03", StorePart.Catalog, "A refresh is not written when another record that it is based on has moved on.", async trial =>
        {
            await trial.WriteAsync(Begin(E1), Begin(C1));
            await trial.WriteAsync(Append(C1, 1, "m2"));

            await ExpectCountAsync(trial, 0, Refresh(Held(E1), new RecordAssertion(C1, 1)));

            SameColumns.Require(Summary(E1, 1), await trial.SummaryAsync(E1));
        }),

        new("REFRESH-04", StorePart.Catalog, "A refresh that is based on a record without events is not written once that record has begun.", async trial =>
        {
            await trial.WriteAsync(Begin(E1));
            await trial.WriteAsync(Begin(C1));

            await ExpectCountAsync(trial, 0, Refresh(Held(E1), new RecordAssertion(C1, 0)));

            SameColumns.Require(Summary(E1, 1), await trial.SummaryAsync(E1));
        }),

        new("REFRESH-05", StorePart.Catalog, "A refresh that is based on a record without events is written if there still are none, and creates nothing.", async trial =>
        {
            await trial.WriteAsync(Begin(E1));

            await ExpectCountAsync(trial, 1, Refresh(Held(E1), new RecordAssertion(C1, 0)));

            StoreExpect.Sequence("the records listed", ["e1"], await trial.IdsAsync());
            await trial.WriteAsync(Begin(C1));
        }),

        new("REFRESH-06", StorePart.Catalog, "A refresh is not written over a summary that was evaluated later.", async trial =>
        {
            var newest = Summary(E1, 1) with { EvaluatedAt = Now.AddHours(1).AddMilliseconds(1) };
            await trial.WriteAsync(Begin(E1, _ => newest));

            await ExpectCountAsync(trial, 0, Refresh(Held(E1)));

            SameColumns.Require(newest, await trial.SummaryAsync(E1));
        }),

        new("REFRESH-07", StorePart.Catalog, "A refresh is written over a summary that was evaluated at the same time.", async trial =>
        {
            await trial.WriteAsync(Begin(E1, summary => summary with { EvaluatedAt = Now.AddHours(1) }));
            var refresh = Refresh(Held(E1));

            await ExpectCountAsync(trial, 1, refresh);

            SameColumns.Require(refresh.Summary, await trial.SummaryAsync(E1));
        }),

        new("REFRESH-08", StorePart.Catalog, "Each refresh in a call is written or skipped on its own, and the count says how many were written.", async trial =>
        {
            var e3 = Episode("e3");
            await trial.WriteAsync(Begin(E1), Begin(E2), Begin(e3));
            await trial.WriteAsync(Append(E2, 1, "m2"));

            await ExpectCountAsync(trial, 2, Refresh(Held(E1)), Refresh(Held(E2)), Refresh(Held(e3)));

            StoreExpect.Sequence("the refreshed records", ["e1", "e3"], (await trial.ListAsync()).Where(summary => summary.IsHeld).Select(summary => summary.Key.Id));
        }),

        new("REFRESH-09", StorePart.Catalog, "A refresh of a record that has no events is ignored and creates nothing.", async trial =>
        {
            await ExpectCountAsync(trial, 0, Refresh(Held(E1)), Refresh(Summary(E2, 0)));

            StoreExpect.Nothing("record", await trial.ListAsync());
        }),

        new("REFRESH-10", StorePart.Catalog, "A refresh adds no version: the next append expects the same one.", async trial =>
        {
            await trial.WriteAsync(Begin(E1));
            await ExpectCountAsync(trial, 1, Refresh(Held(E1)));

            await trial.WriteAsync(Append(E1, 1, "m2"));

            StoreExpect.Sequence("the versions", [1, 2], await trial.VersionsAsync(E1));
        }),

        new("REFRESH-11", StorePart.Worklist, "A refresh moves its record within the worklist and out of the list of outdated summaries.", async trial =>
        {
            await trial.WriteAsync(
                Begin(E1, summary => summary with { OrderKey = "1", Next = Step(), ReviewAt = Now }),
                BeginWork(E2, "2"));

            await ExpectCountAsync(trial, 1, Refresh(Summary(E1, 1) with { OrderKey = "3", Next = Step() }));

            StoreExpect.Sequence("the worklist", ["e2", "e1"], await trial.WorkAsync());
            StoreExpect.Nothing("outdated record", await trial.OutdatedAsync());
        }),

        new("REFRESH-12", StorePart.Catalog, "A refresh at the same time as an append never replaces the newer summary.", async trial =>
        {
            var callers = await trial.OpenAsync(2);
            await trial.WriteAsync(Begin(E1));
            for (var version = 1; version <= Rounds; version++)
            {
                var at = version;
                await StoreTrial.AtOnceAsync(callers, async (caller, index) => IsRefresher(index, at)
                    ? await caller.RefreshAsync(Refresh(Summary(E1, at)))
                    : await AppendAsync(caller, Batch(Append(E1, at, string.Create(CultureInfo.InvariantCulture, $"n{at}")))));
                StoreExpect.Sequence("the version of the summary", [at + 1], [(await trial.SummaryAsync(E1)).Version]);
            }
        }),

        new("REFRESH-13", StorePart.Catalog, "A refresh at the same time as a batch that outdates its record never undoes the review.", async trial =>
        {
            var callers = await trial.OpenAsync(2);
            await trial.WriteAsync(Begin(E1), Begin(C1));
            for (var version = 1; version <= Rounds; version++)
            {
                var at = version;
                var command = string.Create(CultureInfo.InvariantCulture, $"n{at}");
                await StoreTrial.AtOnceAsync(callers, async (caller, index) => IsRefresher(index, at)
                    ? await caller.RefreshAsync(Refresh(Summary(E1, 1) with { EvaluatedAt = Now.AddDays(at) }, new RecordAssertion(C1, at)))
                    : await AppendAsync(caller, Batch(Append(C1, at, command)).Outdating("c1")));
                StoreExpect.Sequence("the review of the episode", [Now], [(await trial.SummaryAsync(E1)).ReviewAt]);
            }
        }),

        new("REFRESH-14", StorePart.Catalog, "A refresh is written over a summary that was evaluated more than five minutes later, by a clock that has been put back since.", async trial =>
        {
            var refresh = Refresh(Held(E1));
            var ahead = refresh.Summary.EvaluatedAt + SummaryRefresh.ClockTolerance + TimeSpan.FromMilliseconds(1);
            await trial.WriteAsync(Begin(E1, summary => summary with { EvaluatedAt = ahead }));

            await ExpectCountAsync(trial, 1, refresh);

            SameColumns.Require(refresh.Summary, await trial.SummaryAsync(E1));
        }),

        new("REFRESH-15", StorePart.Catalog, "A refresh is not written over a summary that was evaluated five minutes later, because clocks differ.", async trial =>
        {
            var newest = Summary(E1, 1) with { EvaluatedAt = Refresh(Held(E1)).Summary.EvaluatedAt + SummaryRefresh.ClockTolerance };
            await trial.WriteAsync(Begin(E1, _ => newest));

            await ExpectCountAsync(trial, 0, Refresh(Held(E1)));

            SameColumns.Require(newest, await trial.SummaryAsync(E1));
        }),
    ];

    // The caller that starts first may win every time, so the roles alternate each round.
    private static bool IsRefresher(int caller, int round) => (caller + round) % 2 == 0;

    private static RecordSummary Held(RecordKey key) => Summary(key, 1) with { IsHeld = true };

    private static async Task ExpectCountAsync(StoreTrial trial, int expected, params SummaryRefresh[] refreshes) =>
        StoreExpect.Sequence("the number of summaries written", [expected], [await trial.RefreshAsync(refreshes)]);

    private static async Task<int> AppendAsync(StoreTrial caller, AppendBatch batch)
    {
        await caller.WriteAsync(batch);
        return 0;
    }
}

using System.Collections.Immutable;
using TherapyOutcomes.Storage;
using static TherapyOutcomes.Testing.Made;

namespace TherapyOutcomes.Testing;

/// <summary>Checks a token that is canceled before the call: the method throws, and nothing is written.</summary>
internal static class CancelClauses
{
    private static readonly RecordKey E1 = Episode("e1");

    public static ImmutableArray<StoreClause> All { get; } =
    [
        new("CANCEL-01", StorePart.RecordStore, "A canceled append throws OperationCanceledException and writes nothing.", async trial =>
        {
            await StoreExpect.CancelledAsync("AppendAsync", async token => await trial.Store.AppendAsync(Batch(Append(E1, 0, "m1")), token));

            StoreExpect.Nothing("event", await trial.ReadAsync(E1));
        }),

        new("CANCEL-02", StorePart.RecordStore, "A canceled read throws OperationCanceledException.", async trial =>
        {
            await trial.WriteAsync(Append(E1, 0, "m1"));

            await StoreExpect.CancelledAsync("ReadAsync", async token =>
            {
                await foreach (var stored in trial.Store.ReadAsync([new ReadRequest(E1)], token))
                {
                    Expect.That(false, $"A read with a canceled token gave {stored}.");
                }
            });
        }),

        new("CANCEL-03", StorePart.RecordStore, "A canceled request for the store's id throws OperationCanceledException.", trial =>
            StoreExpect.CancelledAsync("GetStoreIdAsync", async token => await trial.Store.GetStoreIdAsync(token))),

        new("CANCEL-04", StorePart.Catalog, "A canceled refresh throws OperationCanceledException and writes nothing.", async trial =>
        {
            await trial.WriteAsync(Begin(E1));

            await StoreExpect.CancelledAsync("RefreshSummariesAsync", async token =>
                await trial.Store.RefreshSummariesAsync([Refresh(Summary(E1, 1) with { IsHeld = true })], token));

            Expect.That(!(await trial.SummaryAsync(E1)).IsHeld, $"Expected the summary to stay as it was; the refresh was written.");
        }),

        new("CANCEL-05", StorePart.Catalog, "Cancelled listings of records and clinics throw OperationCanceledException.", async trial =>
        {
            await StoreExpect.CancelledAsync("ListAsync", async token => await trial.Catalog.ListAsync(new RecordQuery { Clinic = Clinic }, null, 10, token));
            await StoreExpect.CancelledAsync("ListClinicsAsync", async token => await trial.Catalog.ListClinicsAsync(null, 10, token));
        }),

        new("CANCEL-06", StorePart.Worklist, "Cancelled listings and counts of work throw OperationCanceledException.", async trial =>
        {
            var query = new WorklistQuery { Clinic = Clinic };
            await StoreExpect.CancelledAsync("ListAsync", async token => await trial.Worklist.ListAsync(query, null, 10, token));
            await StoreExpect.CancelledAsync("CountAsync", async token => await trial.Worklist.CountAsync(query, token));
            await StoreExpect.CancelledAsync("ListOutdatedAsync", async token => await trial.Worklist.ListOutdatedAsync(Outdated, 10, token));
            await StoreExpect.CancelledAsync("CountOutdatedAsync", async token => await trial.Worklist.CountOutdatedAsync(Outdated, token));
        }),

        new("CANCEL-07", StorePart.Worklist, "A canceled claim throws OperationCanceledException and leases nothing.", async trial =>
        {
            await trial.WriteAsync(BeginReview(E1));

            await StoreExpect.CancelledAsync("ClaimDueAsync", async token => await trial.Worklist.ClaimDueAsync(Claim("first"), token));

            StoreExpect.Sequence("what another owner gets", ["e1"], await trial.ClaimAsync("second"));
        }),

        new("CANCEL-08", StorePart.Keys, "A canceled read of keys throws OperationCanceledException.", trial =>
            StoreExpect.CancelledAsync("ReadKeysAsync", async token => await trial.Keys.ReadKeysAsync([E1], token))),

        new("CANCEL-09", StorePart.Keys, "A canceled rewrapping of keys throws OperationCanceledException and replaces nothing.", async trial =>
        {
            var key = Key(E1);
            await trial.WriteAsync(Batch(Begin(E1)).WithKeys(key));

            await StoreExpect.CancelledAsync("RewrapKeysAsync", async token => await trial.Keys.RewrapKeysAsync([Rewrap(key)], token));

            SameColumns.Require(key, await trial.KeyAsync(E1));
        }),

        new("CANCEL-10", StorePart.Keys, "A canceled purge of keys throws OperationCanceledException.", trial =>
            StoreExpect.CancelledAsync("PurgeKeysAsync", async token => await trial.Keys.PurgeKeysAsync(token))),

        new("CANCEL-11", StorePart.Inspection, "Canceled inspections throw OperationCanceledException.", async trial =>
        {
            await StoreExpect.CancelledAsync("InspectClinicsAsync", async token => await trial.Inspection.InspectClinicsAsync(null, 10, token));
            await StoreExpect.CancelledAsync("InspectEventsAsync", async token => await trial.Inspection.InspectEventsAsync("north", null, 10, token));
            await StoreExpect.CancelledAsync("InspectSummariesAsync", async token => await trial.Inspection.InspectSummariesAsync("north", null, 10, token));
            await StoreExpect.CancelledAsync("InspectKeysAsync", async token => await trial.Inspection.InspectKeysAsync("north", null, 10, token));
        }),

        new("CANCEL-12", StorePart.Feed, "A canceled read of a feed throws OperationCanceledException.", trial =>
            StoreExpect.CancelledAsync("ReadFeedAsync", async token => await trial.Feed.ReadFeedAsync(Clinic, null, 10, token))),

        new("CANCEL-13", StorePart.AccessLog, "Canceled calls to the access log throw OperationCanceledException, and note nothing.", async trial =>
        {
            await StoreExpect.CancelledAsync("AppendAccessAsync", async token => await trial.AccessLog.AppendAccessAsync([Access(E1)], token));
            await StoreExpect.CancelledAsync("ListAccessAsync", async token => await trial.AccessLog.ListAccessAsync(new AccessQuery { Clinic = Clinic }, 10, token));

            StoreExpect.Nothing("entry after a canceled call", await trial.AccessesAsync());
        }),
    ];
}

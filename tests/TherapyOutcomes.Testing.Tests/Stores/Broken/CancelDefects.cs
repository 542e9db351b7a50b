using System.Collections.Immutable;

namespace TherapyOutcomes.Testing.Tests.Stores.Broken;

/// <summary>Stores that look at the token too late or never.</summary>
internal static class CancelDefects
{
    public static ImmutableArray<Defect> All { get; } =
    [
        new("CANCEL-01", "AppendsBeforeItLooksAtTheToken", store => store.Append = (batch, token) => LateAsync(store.Inner.AppendAsync(batch, CancellationToken.None), token)),

        new("CANCEL-02", "ReadsWhateverTheTokenSays", store => store.Read = (requests, _) => store.Inner.ReadAsync(requests, CancellationToken.None)),

        new("CANCEL-03", "GivesItsIdWhateverTheTokenSays", store => store.StoreId = _ => store.Inner.GetStoreIdAsync(CancellationToken.None)),

        new("CANCEL-04", "RefreshesBeforeItLooksAtTheToken", store =>
            store.Refresh = (refreshes, token) => LateAsync(store.Inner.RefreshSummariesAsync(refreshes, CancellationToken.None), token)),

        new("CANCEL-05", "ListsClinicsWhateverTheTokenSays", store => store.Clinics = (after, size, _) => store.Inner.ListClinicsAsync(after, size, CancellationToken.None)),

        new("CANCEL-06", "CountsWhateverTheTokenSays", store => store.CountOutdated = (query, _) => store.Inner.CountOutdatedAsync(query, CancellationToken.None)),

        new("CANCEL-07", "ClaimsBeforeItLooksAtTheToken", store => store.Claim = (request, token) => LateAsync(store.Inner.ClaimDueAsync(request, CancellationToken.None), token)),

        new("CANCEL-08", "ReadsKeysWhateverTheTokenSays", store => store.Keys = (records, _) => store.Inner.ReadKeysAsync(records, CancellationToken.None)),

        new("CANCEL-09", "RewrapsKeysBeforeItLooksAtTheToken", store => store.Rewrap = (keys, token) => LateAsync(store.Inner.RewrapKeysAsync(keys, CancellationToken.None), token)),

        new("CANCEL-10", "PurgesKeysWhateverTheTokenSays", store => store.Purge = _ => store.Inner.PurgeKeysAsync(CancellationToken.None)),

        new("CANCEL-11", "InspectsSummariesWhateverTheTokenSays", store =>
            store.InspectedSummaries = (clinic, after, size, _) => store.Inner.InspectSummariesAsync(clinic, after, size, CancellationToken.None)),

        new("CANCEL-12", "ReadsAFeedWhateverTheTokenSays", store => store.Feed = (clinic, after, size, _) => store.Inner.ReadFeedAsync(clinic, after, size, CancellationToken.None)),

        new("CANCEL-13", "NotesAlthoughItIsCanceled", store => store.Note = async (entries, token) =>
        {
            await store.Inner.AppendAccessAsync(entries, CancellationToken.None);
            token.ThrowIfCancellationRequested();
        }),
    ];

    private static async ValueTask<T> LateAsync<T>(ValueTask<T> done, CancellationToken token)
    {
        var result = await done;
        token.ThrowIfCancellationRequested();
        return result;
    }
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing.Tests.Stores.Broken;

/// <summary>Stores whose feed loses, repeats or disorders events.</summary>
internal static class FeedDefects
{
    public static ImmutableArray<Defect> All { get; } =
    [
        new("FEED-01", "OrdersTheFeedByRecord", store => store.OnFeed(events => events.OrderBy(stored => stored.Key.Kind).ThenBy(stored => stored.Key.Id, StringComparer.Ordinal).ThenBy(stored => stored.Version))),

        new("FEED-01", "LeavesTextsOut", store => store.OnFeed(events => events.Select(stored => stored with { Payload = default }))),

        new("FEED-02", "BeginsAPageWithTheLastEventOfTheFormer", store => store.Feed = (clinic, after, size, token) =>
            store.Inner.ReadFeedAsync(clinic, after is null ? null : (int.Parse(after, CultureInfo.InvariantCulture) - 1).ToString(CultureInfo.InvariantCulture), size, token)),

        new("FEED-03", "ForgetsPositionsOfOtherReaders", store =>
        {
            var known = new ConcurrentDictionary<string, bool>();
            store.Feed = async (clinic, after, size, token) =>
            {
                var isKnown = after is null || known.TryRemove(after, out _);
                var page = await store.Inner.ReadFeedAsync(clinic, isKnown ? after : null, size, token);
                if (page.Events is [.., var last])
                {
                    known[last.Position] = true;
                }

                return page;
            };
        }),

        // As a database does that numbers events before their transactions are committed.
        new("FEED-04", "ShowsAnEventBeforeOneThatIsCommittedLater", store =>
        {
            var committed = new ConcurrentDictionary<string, bool>();
            store.Feed = async (clinic, after, size, token) =>
            {
                var page = await store.Inner.ReadFeedAsync(clinic, after, size, token);
                return page with { Events = page.Events.RemoveAll(fed => fed != page.Events[^1] && fed.Position.EndsWith('1') && committed.TryAdd(fed.Position, true)) };
            };
        }),

        new("FEED-05", "ComparesClinicsWithoutRegardToCase", store => store.Feed = async (clinic, after, size, token) =>
        {
            var page = await store.Inner.ReadFeedAsync(clinic, after, size, token);
            foreach (var other in await store.Inner.ListClinicsAsync(null, int.MaxValue, token))
            {
                if (other != clinic && string.Equals(other.Value, clinic.Value, StringComparison.OrdinalIgnoreCase))
                {
                    page = page with { Events = [.. page.Events, .. (await store.Inner.ReadFeedAsync(other, null, size, token)).Events] };
                }
            }

            return page;
        }),

        new("FEED-06", "SendsARefreshedRecordAgain", store =>
        {
            var again = new ConcurrentQueue<RecordKey>();
            store.OnRefresh(async (refresh, next) =>
            {
                again.Enqueue(refresh.Summary.Key);
                return await next(refresh);
            });
            store.Feed = async (clinic, after, size, token) =>
            {
                var page = await store.Inner.ReadFeedAsync(clinic, after, size, token);
                return page with { Events = [.. page.Events, .. page.Events.Where(fed => again.Contains(fed.Event.Key))] };
            };
        }),

        new("FEED-07", "GivesThePageAnIdOfItsOwn", store => store.Feed = async (clinic, after, size, token) =>
            await store.Inner.ReadFeedAsync(clinic, after, size, token) with { StoreId = Guid.CreateVersion7() }),

        new("FEED-08", "FeedsBatchesThatWereTurnedAway", store =>
        {
            var tried = new ConcurrentQueue<StoredEvent>();
            store.OnBatch(batch =>
            {
                batch.Appends.SelectMany(append => append.Events).ToList().ForEach(tried.Enqueue);
                return batch;
            });
            store.Feed = async (clinic, after, size, token) =>
            {
                var page = await store.Inner.ReadFeedAsync(clinic, after, size, token);
                var away = tried.Where(stored => page.Events.All(fed => fed.Event.EventId != stored.EventId));
                return after is null ? page with { Events = [.. page.Events, .. away.Select(stored => new StoredFeedEvent { Position = "99", Event = stored })] } : page;
            };
        }),

        new("FEED-09", "ReturnsAnEmptyPageOfNoEvents", store => store.Feed = async (clinic, after, size, token) =>
            size < 1 ? new StoredFeedPage { StoreId = await store.Inner.GetStoreIdAsync(token), Events = [] } : await store.Inner.ReadFeedAsync(clinic, after, size, token)),

        new("FEED-09", "BeginsAgainAtAPositionThatIsNone", store => store.Feed = (clinic, after, size, token) =>
            store.Inner.ReadFeedAsync(clinic, int.TryParse(after, CultureInfo.InvariantCulture, out _) ? after : null, size, token)),
    ];

    /// <summary>Changes the whole feed before it is cut into pages.</summary>
    private static void OnFeed(this DefectiveStore store, Func<IEnumerable<StoredEvent>, IEnumerable<StoredEvent>> change) => store.Feed = async (clinic, after, size, token) =>
    {
        var all = await store.Inner.ReadFeedAsync(clinic, null, int.MaxValue, token);
        var from = after is null ? 0 : int.Parse(after, CultureInfo.InvariantCulture);
        var changed = change(all.Events.Select(fed => fed.Event)).Select((stored, index) => new StoredFeedEvent { Position = (index + 1).ToString(CultureInfo.InvariantCulture), Event = stored });
        return all with { Events = [.. changed.Skip(from).Take(size)] };
    };
}

using System.Collections.Immutable;
using TherapyOutcomes.Deciding;
using TherapyOutcomes.Events;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Feeds;

/// <summary>
/// Reads all events of a clinic in one order, a page at a time, for whoever follows what happens: to send reminders, to fill a search index, to tell another
/// system. Nothing is left out and nothing comes twice, although others write at the same time and commit in any order.
/// </summary>
/// <remarks>
/// <para>
/// Keep <see cref="EventFeedPage.Position"/> once a page is done with, and ask for what comes after it, again and again. If the process ends before the
/// position is kept, the same page comes again, so whatever is done with an event must be done only once for its <see cref="EventMetadata.EventId"/>.
/// </para>
/// <para>An open transaction that writes to the store delays what comes after it. Evaluating a record again adds nothing. Thread-safe if its store is.</para>
/// </remarks>
public sealed class EventFeed
{
    private const int MostEvents = 1_000;

    private readonly IEventFeedStore _store;
    private readonly TextVault _vault;
    private readonly ClinicPolicies _policies;

    internal EventFeed(IEventFeedStore store, TextVault vault, ClinicPolicies policies) => (_store, _vault, _policies) = (store, vault, policies);

    /// <summary>Reads the page that comes after a position.</summary>
    /// <param name="request">The clinic and the position.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The events, and the position after them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="ArgumentException"><see cref="EventFeedRequest.After"/> is not a position of this clinic's feed.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="EventFeedRequest.Size"/> is out of range.</exception>
    /// <exception cref="TherapyOutcomesException">
    /// TO3020: the position belongs to other content than the store has now, because it was restored or imported. TO3021: the store was restored and not adopted. TO3001: an
    /// event can't be read. TO3003, TO3015: words were asked for and can't be opened.
    /// </exception>
    public async Task<EventFeedPage> ReadAsync(EventFeedRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Size, 1, nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Size, MostEvents, nameof(request));
        var after = request.After is { } text ? FeedPosition.Parse(text, request.Clinic) : null;
        var policy = await _policies.GetAsync(request.Clinic, cancellationToken).ConfigureAwait(false);
        var page = Checked(await _store.ReadFeedAsync(request.Clinic, after?.Place, request.Size, cancellationToken).ConfigureAwait(false), request);
        if (after is not null && after.StoreId != page.StoreId)
        {
            throw new TherapyOutcomesException(
                ErrorCodes.FeedReplaced,
                "The position belongs to other content than the store has now: the database was restored, adopted or replaced. Read the feed again from the start, and pass over the events whose ids are known.");
        }

        return new EventFeedPage
        {
            Events = await DecodeAsync(page, request, policy.TimeZone, cancellationToken).ConfigureAwait(false),
            Position = new FeedPosition(page.StoreId, page.Events is [.., var last] ? last.Position : after?.Place, request.Clinic).ToString(),
            IsAtEnd = page.Events.Length < request.Size,
        };
    }

    private async Task<ImmutableArray<RecordedEvent>> DecodeAsync(StoredFeedPage page, EventFeedRequest request, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        if (!request.IncludesWords)
        {
            return [.. page.Events.Select(fed => EventCodec.Standard.Decode(fed.Event, zone))];
        }

        var keys = await KeyRing.OpenNewlyAsync(_vault, [.. page.Events.Select(fed => fed.Event.Key).Distinct()], cancellationToken).ConfigureAwait(false);
        return [.. page.Events.Select(fed => EventCodec.Standard.DecodeWithWords(fed.Event, zone, keys.Find(fed.Event.Key)))];
    }

    private StoredFeedPage Checked(StoredFeedPage? page, EventFeedRequest request)
    {
        const string Method = nameof(IEventFeedStore.ReadFeedAsync);
        StorageCheck.Require(page is { Events.IsDefault: false }, _store, Method, "returned nothing where a page of events was expected");
        StorageCheck.Require(page.Events.Length <= request.Size, _store, Method, "returned more events than were asked for");
        foreach (var fed in page.Events)
        {
            StorageCheck.Require(fed is { Event.Name: not null }, _store, Method, "returned an event that is missing or has no name");
            StorageCheck.Require(fed.Event.Key.Clinic == request.Clinic, _store, Method, "returned an event of another clinic");
            StorageCheck.Require(FeedPosition.IsPlace(fed.Position), _store, Method, "returned a position that is missing or too long, or has other characters than A-Z a-z 0-9 -");
        }

        return page;
    }
}

using System.Collections.Concurrent;

namespace TherapyOutcomes.Load.Web.Clinic;

/// <summary>The episodes in care that everybody at the clinic knows of, and when something was last recorded about each.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class OpenEpisodes
{
    private readonly ConcurrentDictionary<EpisodeId, DateTimeOffset> _last = new();
    private readonly ConcurrentQueue<EpisodeId> _newest = new();

    public void Note(EpisodeId episode, DateTimeOffset at)
    {
        _last[episode] = at;
        _newest.Enqueue(episode);
        while (_newest.Count > 50)
        {
            _newest.TryDequeue(out _);
        }
    }

    /// <summary>Returns one of the episodes about which something was recorded lately; null if there is none.</summary>
    public (EpisodeId Episode, DateTimeOffset Last)? Any() =>
        _newest.ToArray() is { Length: > 0 } newest && newest[Random.Shared.Next(newest.Length)] is var episode ? (episode, _last[episode]) : null;
}

using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TherapyOutcomes;

/// <summary>A piece of work that somebody listens to: its activity and its duration. There is none if nobody listens.</summary>
/// <remarks>Not thread-safe. Disposing it ends the activity and records the duration.</remarks>
internal sealed class WatchedWork : IDisposable
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly Histogram<double> _duration;
    private readonly Activity? _activity;
    private readonly CancellationToken _cancellationToken;
    private TagList _tags;
    private string? _outcome;

    private WatchedWork(Activity? activity, Histogram<double> duration, CancellationToken cancellationToken) =>
        (_activity, _duration, _cancellationToken) = (activity, duration, cancellationToken);

    public static WatchedWork? Start(ActivitySource source, string name, Histogram<double> duration, CancellationToken cancellationToken)
    {
        var activity = source.StartActivity(name);
        return activity is null && !duration.Enabled ? null : new WatchedWork(activity, duration, cancellationToken);
    }

    /// <summary>True if what only traces hold, such as ids, is worth writing down.</summary>
    public bool IsTraced => _activity is not null;

    /// <summary>Adds a tag to the activity and to the duration, so it must be one of few values.</summary>
    public void Tag(string name, string value)
    {
        _activity?.SetTag(name, value);
        _tags.Add(name, value);
    }

    /// <summary>Adds a tag to the activity alone.</summary>
    public void Note(string name, object? value) => _activity?.SetTag(name, value);

    /// <summary>Says what came of the work. Whatever ends without it was canceled or has failed.</summary>
    public void Complete(string outcome) => _outcome = outcome;

    public void Dispose()
    {
        if (_outcome is null && !_cancellationToken.IsCancellationRequested)
        {
            _activity?.SetStatus(ActivityStatusCode.Error);
        }

        Tag("outcome", _outcome ?? (_cancellationToken.IsCancellationRequested ? "canceled" : "failed"));
        _duration.Record(Stopwatch.GetElapsedTime(_started).TotalSeconds, _tags);
        _activity?.Dispose();
    }
}

using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TherapyOutcomes.Tests.Telemetry;

/// <summary>What the library says while one test runs. What other tests do at the same time is left out.</summary>
internal sealed class Heard : IDisposable
{
    // Listeners are called on the flow that they listen to.
    private static readonly AsyncLocal<Heard?> Current = new();

    private readonly ActivityListener _activities;
    private readonly MeterListener _metrics;

    public Heard()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == TherapyOutcomesTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => Current.Value == this ? ActivitySamplingResult.AllData : ActivitySamplingResult.None,
            ActivityStopped = activity =>
            {
                if (Current.Value == this)
                {
                    Activities.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(_activities);
        _metrics = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == TherapyOutcomesTelemetry.Name && instrument.Unit == "s")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        _metrics.SetMeasurementEventCallback<double>((instrument, seconds, tags, _) =>
        {
            if (Current.Value == this)
            {
                Durations.Add((instrument.Name, seconds, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
            }
        });
        _metrics.Start();
        Current.Value = this;
    }

    public List<Activity> Activities { get; } = [];

    public List<(string Instrument, double Seconds, string Tags)> Durations { get; } = [];

    /// <summary>The tags of the activities of a name.</summary>
    public IReadOnlyList<string> TagsOf(string activity) =>
        [.. Activities.Where(heard => heard.OperationName == activity).Select(heard => string.Join(' ', heard.TagObjects.Select(tag => $"{tag.Key}={tag.Value}")))];

    /// <summary>The durations of an instrument, as their tags.</summary>
    public IReadOnlyList<string> Of(string instrument) => [.. Durations.Where(heard => heard.Instrument == $"therapyoutcomes.{instrument}.duration").Select(heard => heard.Tags)];

    public void Dispose()
    {
        Current.Value = null;
        _activities.Dispose();
        _metrics.Dispose();
    }
}

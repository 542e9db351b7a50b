using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TherapyOutcomes.Tests.Telemetry;

public sealed class WatchedWorkTests
{
    [Fact]
    public void Start_NobodyListens_IsNothingAndAllocatesNothing()
    {
        using var source = new ActivitySource("nobody listens");
        using var meter = new Meter("nobody listens");
        var duration = meter.CreateHistogram<double>("nothing");
        Assert.Null(WatchedWork.Start(source, "work", duration, CancellationToken.None));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var time = 0; time < 1_000; time++)
        {
            WatchedWork.Start(source, "work", duration, CancellationToken.None)?.Dispose();
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}

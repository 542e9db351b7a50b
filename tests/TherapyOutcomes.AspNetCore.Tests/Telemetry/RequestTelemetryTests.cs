using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using TherapyOutcomes.AspNetCore.Tests.Support;

namespace TherapyOutcomes.AspNetCore.Tests.Telemetry;

public sealed class RequestTelemetryTests
{
    [Fact]
    public async Task Request_ThatSubmitsAndReads_RecordsHowLongEachTook()
    {
        var heard = new ConcurrentBag<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == TherapyOutcomesTelemetry.Name && instrument.Unit == "s")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, seconds, tags, _) =>
        {
            Assert.InRange(seconds, 0, 600);
            heard.Add($"{instrument.Name} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}");
        });
        listener.Start();
        await using var clinic = await WebClinic.StartAsync();
        var owner = clinic.For(TestUser.Owner);

        await WebStory.PlayAsync(owner);
        using var worklist = await owner.GetAsync(WebClinic.Prefix + "/worklist");

        Assert.True(worklist.IsSuccessStatusCode);
        Assert.Contains("therapyoutcomes.command.duration command=open-episode outcome=accepted", heard);
        Assert.Contains("therapyoutcomes.worklist.duration page=first outcome=read", heard);
    }
}

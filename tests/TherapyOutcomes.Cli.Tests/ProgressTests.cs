namespace TherapyOutcomes.Cli.Tests;

public sealed class ProgressTests
{
    [Fact]
    public void Report_LongRun_TellsShareAndTimeLeftAndClearsItsLine()
    {
        var (clock, error) = (new SteppedClock(), new StringWriter());
        using (var progress = new Progress(Host(clock, error), total: 100, isShown: true))
        {
            progress.Report(1);
            clock.Seconds = 10;
            progress.Report(25);
            progress.Report(26);
        }

        Assert.Equal($"\r{"25%, about 30 s left",-40}\r{"",40}\r", error.ToString());
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(100, false)]
    public void Report_UnknownTotalOrNotShown_IsSilent(long total, bool isShown)
    {
        var (clock, error) = (new SteppedClock(), new StringWriter());
        using (var progress = new Progress(Host(clock, error), total, isShown))
        {
            clock.Seconds = 10;
            progress.Report(25);
        }

        Assert.Empty(error.ToString());
    }

    private static CliHost Host(TimeProvider time, TextWriter error) => new() { In = Stream.Null, Out = TextWriter.Null, Error = error, Time = time };

    private sealed class SteppedClock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}

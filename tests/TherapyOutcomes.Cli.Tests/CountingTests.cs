namespace TherapyOutcomes.Cli.Tests;

public sealed class CountingTests
{
    [Fact]
    public void Report_LongRun_TellsTheCountOnceASecondAndClearsItsLine()
    {
        var (clock, error) = (new SteppedClock(), new StringWriter());
        using (var counting = new Counting(Host(clock, error, showsProgress: true), "events"))
        {
            counting.Report(1_000);
            clock.Seconds = 2;
            counting.Report(2_000);
            counting.Report(2_500);
            clock.Seconds = 3;
            counting.Report(12_345);
        }

        Assert.Equal($"\r{"2,000 events so far",-40}\r{"12,345 events so far",-40}\r{"",40}\r", error.ToString());
    }

    [Fact]
    public void Report_MessagesGoToAFile_IsSilent()
    {
        var (clock, error) = (new SteppedClock(), new StringWriter());
        using (var counting = new Counting(Host(clock, error, showsProgress: false), "events"))
        {
            clock.Seconds = 10;
            counting.Report(2_000);
        }

        Assert.Empty(error.ToString());
    }

    private static CliHost Host(TimeProvider time, TextWriter error, bool showsProgress) =>
        new() { In = Stream.Null, Out = TextWriter.Null, Error = error, Time = time, ShowsProgress = showsProgress };

    private sealed class SteppedClock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}

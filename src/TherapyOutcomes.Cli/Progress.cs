using System.Globalization;

namespace TherapyOutcomes.Cli;

/// <summary>Shows on a terminal how far a long run has progressed and how long it will take.</summary>
/// <param name="host">The environment of the run.</param>
/// <param name="total">The total amount of work; 0 if it is not known, so that nothing is shown.</param>
/// <param name="isShown">False if the line would get in the way; otherwise, true.</param>
internal sealed class Progress(CliHost host, long total, bool isShown) : IDisposable
{
    private readonly StatusLine _line = new(host, TimeSpan.FromMilliseconds(500));

    /// <summary>Reports how much of the work is done.</summary>
    public void Report(long done)
    {
        if (isShown && total > 0 && done > 0)
        {
            var share = Math.Min(1, (double)done / total);
            _line.Show(passed => string.Create(CultureInfo.InvariantCulture, $"{share:0%}, about {Left(passed, share)} left"));
        }
    }

    /// <summary>Clears the line.</summary>
    public void Dispose() => _line.Dispose();

    private static string Left(TimeSpan passed, double share)
    {
        var left = (passed / share) - passed;
        return left < TimeSpan.FromMinutes(2)
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(left.TotalSeconds)} s")
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(left.TotalMinutes)} min");
    }
}

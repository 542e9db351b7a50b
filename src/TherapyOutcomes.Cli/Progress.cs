using System.Globalization;

namespace TherapyOutcomes.Cli;

/// <summary>
/// Shows on a terminal how far a long run has progressed and how long it will take. It uses one line, which it clears at the end.
/// </summary>
/// <param name="host">The environment of the run. The line is written where messages go.</param>
/// <param name="total">The total amount of work; 0 if it is not known, so that nothing is shown.</param>
/// <param name="isShown">False if the line would get in the way; otherwise, true.</param>
internal sealed class Progress(CliHost host, long total, bool isShown) : IDisposable
{
    // Short runs need no line, and nobody can read updates that come faster than this.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500);

    private const int LineWidth = 40;

    private readonly long _start = host.Time.GetTimestamp();
    private TimeSpan _next = Patience;
    private bool _isVisible;

    /// <summary>Reports how much of the work is done.</summary>
    public void Report(long done)
    {
        var passed = host.Time.GetElapsedTime(_start);
        if (!isShown || total <= 0 || done <= 0 || passed < _next)
        {
            return;
        }

        _next = passed + Pace;
        _isVisible = true;
        var share = Math.Min(1, (double)done / total);
        var line = string.Create(CultureInfo.InvariantCulture, $"{share:0%}, about {Left(passed, share)} left");
        host.Error.Write('\r' + line.PadRight(LineWidth));
        host.Error.Flush();
    }

    /// <summary>Clears the line.</summary>
    public void Dispose()
    {
        if (_isVisible)
        {
            host.Error.Write('\r' + new string(' ', LineWidth) + '\r');
            host.Error.Flush();
            _isVisible = false;
        }
    }

    private static string Left(TimeSpan passed, double share)
    {
        var left = (passed / share) - passed;
        return left < TimeSpan.FromMinutes(2)
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(left.TotalSeconds)} s")
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(left.TotalMinutes)} min");
    }
}

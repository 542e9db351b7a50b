using System.Globalization;

namespace TherapyOutcomes.Cli;

/// <summary>Tells on a terminal how far a long run is and how long it will take, on one line that it clears at the end.</summary>
/// <param name="host">Its messages take the line.</param>
/// <param name="total">How much there is to do; 0 = not known, and nothing is told.</param>
/// <param name="isShown">False where the line would get in the way.</param>
internal sealed class Progress(CliHost host, long total, bool isShown) : IDisposable
{
    // Short runs need no line, and nobody reads one faster than this.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500);

    private const int LineWidth = 40;

    private readonly long _start = host.Time.GetTimestamp();
    private TimeSpan _next = Patience;
    private bool _isVisible;

    /// <summary>Tells how much is done.</summary>
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
        var line = string.Create(CultureInfo.InvariantCulture, $"{share:0 %}, about {Left(passed, share)} left");
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

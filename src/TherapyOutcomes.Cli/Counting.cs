using System.Globalization;

namespace TherapyOutcomes.Cli;

/// <summary>Shows on a terminal how much a long run has done if nobody knows how much there is. It uses one line, which it clears at the end.</summary>
/// <param name="host">The environment of the run. The line is written where messages go.</param>
/// <param name="what">What is counted, such as <c>events</c>.</param>
internal sealed class Counting(CliHost host, string what) : IProgress<long>, IDisposable
{
    // Short runs need no line.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private const int LineWidth = 40;

    private readonly long _start = host.Time.GetTimestamp();
    private TimeSpan _next = Patience;
    private bool _isVisible;

    /// <summary>The time since the start.</summary>
    public TimeSpan Elapsed => host.Time.GetElapsedTime(_start);

    /// <summary>Reports how much is done.</summary>
    public void Report(long value)
    {
        if (!host.ShowsProgress || Elapsed < _next)
        {
            return;
        }

        (_next, _isVisible) = (Elapsed + Pace, true);
        host.Error.Write('\r' + string.Create(CultureInfo.InvariantCulture, $"{value:N0} {what} so far").PadRight(LineWidth));
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
}

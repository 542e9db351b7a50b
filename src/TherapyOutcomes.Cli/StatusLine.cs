namespace TherapyOutcomes.Cli;

/// <summary>Represents one line on a terminal that shows how far a long run is, and is cleared at the end. A short run needs none.</summary>
/// <param name="host">The environment of the run. The line is written where messages go.</param>
/// <param name="pace">The time between two updates. Nobody can read updates that come faster.</param>
internal sealed class StatusLine(CliHost host, TimeSpan pace) : IDisposable
{
    private const int Width = 40;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly long _start = host.Time.GetTimestamp();
    private TimeSpan _next = Patience;
    private bool _isVisible;

    /// <summary>The time since the start.</summary>
    public TimeSpan Elapsed => host.Time.GetElapsedTime(_start);

    /// <summary>Shows a text if it is time for one.</summary>
    /// <param name="text">Makes the text from the time since the start.</param>
    public void Show(Func<TimeSpan, string> text)
    {
        var passed = Elapsed;
        if (passed < _next)
        {
            return;
        }

        (_next, _isVisible) = (passed + pace, true);
        Write(text(passed).PadRight(Width));
    }

    /// <summary>Clears the line.</summary>
    public void Dispose()
    {
        if (_isVisible)
        {
            Write(new string(' ', Width) + '\r');
            _isVisible = false;
        }
    }

    private void Write(string text)
    {
        host.Error.Write('\r' + text);
        host.Error.Flush();
    }
}

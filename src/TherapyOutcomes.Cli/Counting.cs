using System.Globalization;

namespace TherapyOutcomes.Cli;

/// <summary>Shows on a terminal how much a long run has done if nobody knows how much there is.</summary>
/// <param name="host">The environment of the run.</param>
/// <param name="what">What is counted, such as <c>events</c>.</param>
internal sealed class Counting(CliHost host, string what) : IProgress<long>, IDisposable
{
    private readonly StatusLine _line = new(host, TimeSpan.FromSeconds(1));

    /// <summary>The time since the start.</summary>
    public TimeSpan Elapsed => _line.Elapsed;

    /// <summary>Reports how much is done.</summary>
    public void Report(long value)
    {
        if (host.ShowsProgress)
        {
            _line.Show(_ => string.Create(CultureInfo.InvariantCulture, $"{value:N0} {what} so far"));
        }
    }

    /// <summary>Clears the line.</summary>
    public void Dispose() => _line.Dispose();
}

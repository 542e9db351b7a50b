using System.Collections.Concurrent;
using System.Globalization;
using TherapyOutcomes.Load.Speed;

namespace TherapyOutcomes.Load.Web.Clinic;

/// <summary>Collects what all users experience.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class Calls
{
    private const int MostShown = 5;

    private readonly ConcurrentDictionary<string, ConcurrentQueue<double>> _times = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private int _busy;
    private int _unanswered;

    public int Busy => _busy;

    /// <summary>How many requests got no answer, because the node was killed.</summary>
    public int Unanswered => _unanswered;

    public int Errors => _errors.Count;

    public int Answered => _times.Values.Sum(times => times.Count);

    public void Add(string kind, double milliseconds) => _times.GetOrAdd(kind, _ => new ConcurrentQueue<double>()).Enqueue(milliseconds);

    public void AddBusy() => Interlocked.Increment(ref _busy);

    public void AddUnanswered() => Interlocked.Increment(ref _unanswered);

    public void AddError(string what) => _errors.Enqueue(what);

    public void Print()
    {
        Report.Line($"{"",-28} {"count",8} {"p50 ms",8} {"p95 ms",8} {"p99 ms",8}");
        foreach (var (kind, times) in _times.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var sorted = times.Order().ToList();
            Report.Line(string.Create(
                CultureInfo.InvariantCulture, $"{kind,-28} {sorted.Count,8:N0} {At(sorted, 0.5),8:0.0} {At(sorted, 0.95),8:0.0} {At(sorted, 0.99),8:0.0}"));
        }

        Report.Line(string.Create(CultureInfo.InvariantCulture, $"answers {Answered:N0}, busy {Busy:N0}, unanswered {Unanswered:N0}, errors {Errors:N0}"));
        foreach (var error in _errors.GroupBy(error => error).OrderByDescending(group => group.Count()).Take(MostShown))
        {
            Report.Line(FormattableString.Invariant($"  {error.Count()} times: {error.Key}"));
        }
    }

    private static double At(List<double> sorted, double part) => sorted[(int)(part * (sorted.Count - 1))];
}

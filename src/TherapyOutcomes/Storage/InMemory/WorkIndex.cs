namespace TherapyOutcomes.Storage;

/// <summary>Holds summaries sorted by order key and by review time, and grouped by policy.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class WorkIndex
{
    private static readonly Comparer<RecordSummary> ByOrderKey =
        Comparer<RecordSummary>.Create((one, other) => string.CompareOrdinal(one.OrderKey, other.OrderKey));

    private static readonly Comparer<RecordSummary> ByKey =
        Comparer<RecordSummary>.Create((one, other) => RecordKeyOrder.Instance.Compare(one.Key, other.Key));

    private static readonly Comparer<RecordSummary> ByReview = Comparer<RecordSummary>.Create((one, other) =>
        Nullable.Compare(one.ReviewAt, other.ReviewAt) is not 0 and var order ? order : ByKey.Compare(one, other));

    private static readonly Comparer<RecordSummary> ByDueWork = Comparer<RecordSummary>.Create((one, other) =>
        Nullable.Compare(one.DueWorkAt, other.DueWorkAt) is not 0 and var order ? order : ByKey.Compare(one, other));

    private readonly SortedSet<RecordSummary> _work = new(ByOrderKey);
    private readonly SortedSet<RecordSummary> _reviews = new(ByReview);
    private readonly SortedSet<RecordSummary> _dueWork = new(ByDueWork);
    private readonly Dictionary<string, SortedSet<RecordSummary>> _byPolicy = [];

    public void Add(RecordSummary summary)
    {
        if (summary.OrderKey is not null)
        {
            _work.Add(summary);
        }

        if (summary.ReviewAt is not null)
        {
            _reviews.Add(summary);
        }

        if (summary.DueWorkAt is not null)
        {
            _dueWork.Add(summary);
        }

        if (!summary.IsEnded)
        {
            if (!_byPolicy.TryGetValue(summary.EvaluationBasis, out var own))
            {
                _byPolicy[summary.EvaluationBasis] = own = new SortedSet<RecordSummary>(ByKey);
            }

            own.Add(summary);
        }
    }

    public void Remove(RecordSummary summary)
    {
        _work.Remove(summary);
        _reviews.Remove(summary);
        _dueWork.Remove(summary);
        if (_byPolicy.TryGetValue(summary.EvaluationBasis, out var own) && own.Remove(summary) && own.Count == 0)
        {
            _byPolicy.Remove(summary.EvaluationBasis);
        }
    }

    /// <summary>Lists the summaries that have work to do, most pressing first, starting after an order key.</summary>
    public IEnumerable<RecordSummary> List(WorklistQuery query, string? after)
    {
        if (_work.Count == 0 || (after is not null && string.CompareOrdinal(after, _work.Max!.OrderKey) >= 0))
        {
            return [];
        }

        var rest = after is null ? _work : _work.GetViewBetween(_work.Max! with { OrderKey = after }, _work.Max!);
        return rest.Where(summary => summary.OrderKey != after && query.Matches(summary));
    }

    /// <summary>Lists summaries whose review time has been reached, earliest first, followed by those of another policy.</summary>
    public IEnumerable<RecordSummary> Outdated(OutdatedQuery query) => ToReview(query.Now).Concat(OfOtherPolicy(query.Now, query.EvaluationBasis));

    /// <summary>
    /// Lists summaries whose review time has been reached, earliest first, followed by those with due work, earliest first, and those of another policy.
    /// </summary>
    public IEnumerable<RecordSummary> Due(ClaimRequest request)
    {
        var now = request.Now;
        var work = _dueWork.TakeWhile(summary => summary.DueWorkAt <= now).Where(summary => !(summary.ReviewAt <= now));
        var others = request.EvaluationBasis is { } basis ? OfOtherPolicy(now, basis).Where(summary => !(summary.DueWorkAt <= now)) : [];
        return ToReview(now).Concat(work).Concat(others);
    }

    private IEnumerable<RecordSummary> ToReview(DateTimeOffset now) => _reviews.TakeWhile(summary => summary.ReviewAt <= now);

    // Also those without a review time.
    private IEnumerable<RecordSummary> OfOtherPolicy(DateTimeOffset now, string basis) => _byPolicy
        .Where(pair => pair.Key != basis)
        .SelectMany(pair => pair.Value)
        .Where(summary => !(summary.ReviewAt <= now))
        .OrderBy(summary => summary.Key, RecordKeyOrder.Instance);
}

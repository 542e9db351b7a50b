using TherapyOutcomes.Analysis;

namespace TherapyOutcomes.Benchmarks.Cases;

/// <summary>Classifies clients from unsorted rows, two for each client, as an export contains them.</summary>
internal sealed class LongRowsCase<TId>
    where TId : notnull, IEquatable<TId>
{
    private readonly TId[] _ids;
    private readonly int[] _weeks;
    private readonly double[] _scores;

    public LongRowsCase(int clients, Func<int, TId> id)
    {
        var random = new Random(20260105);
        (_ids, _weeks, _scores) = (new TId[clients * 2], new int[clients * 2], new double[clients * 2]);
        var rows = Enumerable.Range(0, clients * 2).ToArray();
        random.Shuffle(rows);
        var ids = Enumerable.Range(0, clients).Select(id).ToArray();
        for (var place = 0; place < rows.Length; place++)
        {
            _ids[place] = ids[rows[place] / 2];
            _weeks[place] = rows[place] % 2 * 12;
            _scores[place] = random.Next(101);
        }
    }

    public int Rows => _ids.Length;

    public CaseloadAnalysis Analyse()
    {
        var pairs = ClientPairs.FromRows<TId, int>(_ids, _weeks, _scores, pre: 0, post: 12);
        return CaseloadAnalysis.Run(pairs.Pre.AsSpan(), pairs.Post.AsSpan(), new ReliableChangeMethod { Reliability = 0.9 }, Better.Lower);
    }

    /// <summary>Pairs the rows and does nothing else, with a dictionary and without any checks.</summary>
    public int PairPlainly()
    {
        var pairs = new Dictionary<TId, (double Pre, double Post)>(_ids.Length / 2);
        for (var row = 0; row < _ids.Length; row++)
        {
            pairs.TryGetValue(_ids[row], out var pair);
            pairs[_ids[row]] = _weeks[row] == 0 ? pair with { Pre = _scores[row] } : pair with { Post = _scores[row] };
        }

        return pairs.Count;
    }
}

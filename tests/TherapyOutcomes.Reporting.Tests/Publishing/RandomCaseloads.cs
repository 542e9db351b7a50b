namespace TherapyOutcomes.Reporting.Tests.Publishing;

/// <summary>Makes up caseloads of 0 to 5 groups: tiny ones and large ones, and such that many counts are just below, at or just above the limit.</summary>
internal sealed class RandomCaseloads(int seed)
{
    private static readonly int[] Edges = [0, 1, 10, 11, 12, 21, 22];

    private readonly Random _random = new(seed);

    public int[] Next()
    {
        var cells = new int[Layout.Cells];
        var groups = Some(Layout.Groups.Length - 1, _random.Next(6));
        if (groups.Length == 0 || _random.Next(3) == 0)
        {
            groups = [.. groups, Layout.Groups.Length - 1];
        }

        var columns = Columns();
        var style = _random.Next(4);
        foreach (var group in groups)
        {
            foreach (var column in columns)
            {
                cells[(group * Layout.Columns) + column] = style switch
                {
                    0 => _random.Next(3),
                    1 => Edges[_random.Next(Edges.Length)],
                    2 => _random.Next(5) == 0 ? 0 : 11 + _random.Next(12),
                    _ => (int)Math.Exp(_random.NextDouble() * 3.5) - 1,
                };
            }
        }

        return cells;
    }

    // Few kinds of episodes make pages that show more.
    private int[] Columns()
    {
        int[] columns = _random.Next(2) == 0 ? Some(3, 1 + _random.Next(3)) : [];
        var verdicts = Some(Layout.Verdicts, 1 + _random.Next(Layout.Verdicts));
        int[] measures = _random.Next(3) == 0 ? [0, 1] : [0];
        return [.. columns, .. from measure in measures from verdict in verdicts select Layout.Verdict(measure, verdict)];
    }

    private int[] Some(int of, int number)
    {
        var all = Enumerable.Range(0, of).ToArray();
        _random.Shuffle(all);
        return all[..Math.Min(number, of)];
    }
}

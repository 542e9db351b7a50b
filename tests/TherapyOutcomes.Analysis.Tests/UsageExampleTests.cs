using TherapyOutcomes.Analysis;

namespace TherapyOutcomes.Tests.Analysis;

/// <summary>The way of a caseload from rows to a table that may be published, as a host would write it.</summary>
public class UsageExampleTests
{
    [Fact]
    public void Caseload_FromRowsToPublishedTable_ReadsInTenLines()
    {
        var (ids, weeks, scores, clinics) = Rows(clients: 60);

        var pairs = ClientPairs.FromRows(ids, weeks, scores, pre: 0.0, post: 12.0);
        var method = new CombinedMethod
        {
            Change = new ReliableChangeMethod { Reliability = 0.9 },
            Cutoff = new CutoffMethod { Type = CutoffType.C, FunctionalMean = 8, FunctionalSd = 8 },
        };
        var analysis = CaseloadAnalysis.Run(pairs.Pre.AsSpan(), pairs.Post.AsSpan(), method, Better.Lower);

        var ladder = DenominatorLadder.Of(pairs.Pre.AsSpan(), pairs.Post.AsSpan(), analysis.Rule, pairs.Started);
        var rates = ResponderRates.Of(analysis.Counts, ladder.Started);
        var byClinic = ClassCounts.ByGroup(analysis.Classes.AsSpan(), GroupIndex.Of(pairs, clinics));
        var table = SmallCells.Withhold(byClinic);

        Assert.Equal(60, ladder.Started);
        Assert.True(rates.MissingAsNonResponder!.Rate <= rates.Completers!.Rate);
        Assert.Equal(analysis.Counts.Responders, byClinic.Sum(counts => counts.Responders));
        Assert.Equal((2, 60), (table.Rows, table.GrandTotal));
    }

    private static (string[] Ids, double[] Weeks, double[] Scores, string[] Clinics) Rows(int clients)
    {
        var rows = Enumerable.Range(0, clients).SelectMany(client => new[]
        {
            (Id: $"c{client}", Week: 0.0, Score: 30.0 + (client % 7), Clinic: client % 2 == 0 ? "north" : "south"),
            (Id: $"c{client}", Week: 12.0, Score: client % 5 == 0 ? double.NaN : 30.0 - (client % 23), Clinic: client % 2 == 0 ? "north" : "south"),
        }).ToArray();
        return ([.. rows.Select(row => row.Id)], [.. rows.Select(row => row.Week)], [.. rows.Select(row => row.Score)], [.. rows.Select(row => row.Clinic)]);
    }
}

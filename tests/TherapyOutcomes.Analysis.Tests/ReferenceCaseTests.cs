using TherapyOutcomes.Analysis;

namespace TherapyOutcomes.Tests.Analysis;

/// <summary>The peer's results on real data. Cases that show one of its bugs have their own tests in <see cref="PeerBugTests"/>.</summary>
public class ReferenceCaseTests
{
    private const double Tolerance = 1e-9;

    /// <summary>HLM is not offered (ADR 0010); group differences and reliability 1 have tests of their own.</summary>
    private static readonly string[] NotHere = ["dist_hlm_sg_bdi", "dist_hlm_dulox", "agroup_dulox_between", "dist_edge_reliability_1_JT"];

    /// <summary>The peer swaps before and after in these.</summary>
    private static readonly string[] Swapped = ["anchor_first_pre_absent", "dist_first_pre_absent_JT"];

    /// <summary>
    /// Clients whose class is one of the peer's listed bugs: percent of a baseline of 0 or below, a score that stays on the cutoff, and a change of exactly
    /// the threshold that its floating point puts below.
    /// </summary>
    private static readonly Dictionary<string, string[]> BuggyClients = new()
    {
        ["pct_edge_25_lower"] = ["11", "12", "13", "14", "15"],
        ["pct_edge_25_higher"] = ["11", "12", "13", "14", "15"],
        ["stat_cutoff_tie_JT_c"] = ["1"],
        ["anchor_edge_0.3_lower"] = ["16", "17"],
    };

    public static TheoryData<string> Cases => [.. ReferenceCase.All().Select(found => found.Id).Except([.. NotHere, .. Swapped])];

    [ReferenceFact]
    public void Manifest_All34Cases_AreTestedOrExcludedByName()
    {
        Assert.Equal(34, ReferenceCase.All().Count());
        Assert.Equal(34, Cases.Count + NotHere.Length + Swapped.Length);
        Assert.All(ReferenceCase.All(), found => Assert.Equal(found.RciMethod == "HLM", found.Id.Contains("_hlm_", StringComparison.Ordinal)));
    }

    [ReferenceTheory]
    [MemberData(nameof(Cases))]
    public void Run_ReferenceCase_GivesTheSameClassForEveryClient(string id)
    {
        var (reference, pairs, analysis) = Run(id);
        var expected = reference.Expected("patients");
        var (ids, categories) = (expected.Text("id"), Categories(expected));
        var buggy = BuggyClients.GetValueOrDefault(id, []);

        foreach (var (client, category, i) in ids.Zip(categories).Select((row, i) => (row.First, row.Second, i)))
        {
            var found = pairs.Ids.IndexOf(client);
            Assert.Equal(expected.Numbers("pre")[i], pairs.Pre[found]);
            Assert.Equal(expected.Numbers("post")[i], pairs.Post[found]);
            if (!buggy.Contains(client))
            {
                Assert.True(category == analysis.Classes[found].ToString(), $"{id}: client {client} is {analysis.Classes[found]}, not {category}.");
            }
        }

        Assert.Equal(ids.Length, analysis.Statistics.NUsed);
        Assert.All(pairs.Ids.Except(ids), other => Assert.Equal(ChangeClass.NotComputable, analysis.Classes[pairs.Ids.IndexOf(other)]));
    }

    [ReferenceTheory]
    [MemberData(nameof(Cases))]
    public void Run_ReferenceCase_GivesTheSameIndexForEveryClient(string id)
    {
        var (reference, pairs, analysis) = Run(id);
        var expected = reference.Expected("patients");
        foreach (var column in new[] { "rci", "pct_change" }.Where(expected.Has))
        {
            foreach (var (client, value) in expected.Text("id").Zip(expected.Numbers(column)))
            {
                var found = pairs.Ids.IndexOf(client);
                if (analysis.Classes[found] != ChangeClass.NotComputable)
                {
                    AssertClose(value, analysis.Rule.ChangeIndex(pairs.Pre[found], pairs.Post[found]), $"{id} {client} {column}");
                }
            }
        }

        if (expected.Has("clinical_pre"))
        {
            foreach (var (client, i) in expected.Text("id").Select((client, i) => (client, i)))
            {
                var found = pairs.Ids.IndexOf(client);
                Assert.Equal(expected.Text("clinical_pre")[i] == "true", analysis.Rule.IsClinicalBefore(pairs.Pre[found]));
                Assert.Equal(expected.Text("functional_post")[i] == "true", analysis.Rule.IsFunctionalAfter(pairs.Post[found]));
            }
        }
    }

    [ReferenceTheory]
    [MemberData(nameof(Cases))]
    public void Run_ReferenceCase_GivesTheSameStatistics(string id)
    {
        var (reference, _, analysis) = Run(id);
        var (stats, ours) = (reference.Stats, analysis.Statistics);
        var pairs = new (string Name, double? Value)[]
        {
            ("n_original", ours.NOriginal), ("n_used", ours.NUsed), ("m_pre", ours.MeanPre), ("sd_pre", ours.SdPre), ("m_post", ours.MeanPost), ("sd_post", ours.SdPost),
            ("m_change", ours.MeanChange), ("sd_change", ours.SdChange), ("cor_pre_post", ours.Correlation), ("se_measurement", ours.StandardError),
            ("se_prediction", ours.StandardError), ("s_diff", ours.StandardErrorOfDifference), ("raw_reliable_change", ours.ReliableChange), ("critical_value", ours.CriticalValue),
        };
        foreach (var (name, value) in pairs)
        {
            if (stats.TryGetProperty(name, out var expected))
            {
                AssertClose(expected.GetDouble(), value, $"{id} {name}");
            }
        }

        if (stats.TryGetProperty("cutoff", out var cutoff))
        {
            AssertClose(cutoff.GetProperty("value").GetDouble(), ours.Cutoff, $"{id} cutoff");
        }
    }

    [ReferenceTheory]
    [MemberData(nameof(Cases))]
    public void ByGroup_ReferenceCase_CountsAsTheSummary(string id)
    {
        var (reference, pairs, analysis) = Run(id);
        if (reference.Groups(pairs) is not { } groups)
        {
            return;
        }

        var counts = ClassCounts.ByGroup(analysis.Classes.AsSpan(), groups);
        var summary = reference.Expected("summary");
        foreach (var ((group, category), n) in summary.Text("group").Zip(summary.Text("category")).Zip(summary.Numbers("n")))
        {
            Assert.Equal(n, counts[groups.Labels.IndexOf(group)][Class(category)]);
        }

        Assert.Equal(analysis.Counts.Total, counts.Sum(count => count.Total));
    }

    [ReferenceFact]
    public void Between_DuloxetineAgainstPlacebo_IsThePeersInterval()
    {
        var reference = ReferenceCase.Of("agroup_dulox_between");
        var data = reference.Data;
        var expected = reference.Expected("group");
        var rows = data.Text("therapy").Zip(data.Numbers("visit"), data.Numbers("hamd17")).Where(row => row.Second == reference.Number("post")).ToArray();
        var placebo = rows.Where(row => row.First == reference.Text("reference_group")).Select(row => row.Third).ToArray();
        var drug = rows.Where(row => row.First != reference.Text("reference_group")).Select(row => row.Third).ToArray();

        var difference = GroupDifference.Between(placebo, drug, reference.Number("mid_improvement")!.Value, Better.Lower);

        AssertClose(expected.Numbers("difference")[0], difference.Difference, "difference");
        AssertClose(expected.Numbers("lower")[0], difference.Lower, "lower");
        AssertClose(expected.Numbers("upper")[0], difference.Upper, "upper");
        Assert.Equal(expected.Numbers("n_reference")[0], difference.NReference);
        Assert.Equal(expected.Numbers("n_comparison")[0], difference.NComparison);
        Assert.Equal(GroupDifferenceClass.NotSignificant, difference.Class);
    }

    internal static (ReferenceCase Reference, ClientPairs<string> Pairs, CaseloadAnalysis Analysis) Run(string id)
    {
        var reference = ReferenceCase.Of(id);
        var pairs = reference.Pairs();
        return (reference, pairs, CaseloadAnalysis.Run(pairs.Pre.AsSpan(), pairs.Post.AsSpan(), reference.ChangeMethod(), reference.Better));
    }

    internal static void AssertClose(double expected, double? actual, string what)
    {
        Assert.True(actual is not null, $"{what} is missing; expected {expected}.");
        Assert.True(Math.Abs(expected - actual.Value) <= Tolerance * Math.Max(Math.Abs(expected), 1e-6), $"{what}: {actual}, expected {expected}.");
    }

    private static IEnumerable<string> Categories(CsvTable table) => table.Text("category").Select(category => Class(category).ToString());

    private static ChangeClass Class(string category) => category == "Harmed" ? ChangeClass.CrossedIntoClinicalRange : Enum.Parse<ChangeClass>(category);
}

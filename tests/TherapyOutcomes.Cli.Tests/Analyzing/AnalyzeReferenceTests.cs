using System.Globalization;
using System.Text.Json;
using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests.Analyzing;

/// <summary>The reference cases, through the command line as anybody would give them.</summary>
public sealed class AnalyzeReferenceTests
{
    private const double Tolerance = 1e-9;

    /// <summary>HLM is not offered (ADR 0010), a difference between groups is another question, and a reliability of 1 is an error with a test of its own.</summary>
    private static readonly string[] NotHere = ["dist_hlm_sg_bdi", "dist_hlm_dulox", "agroup_dulox_between", "dist_edge_reliability_1_JT"];

    /// <summary>The peer swaps before and after in these; they must give what their twins give.</summary>
    private static readonly Dictionary<string, string> Swapped = new()
    {
        ["anchor_first_pre_absent"] = "anchor_first_pre_na",
        ["dist_first_pre_absent_JT"] = "dist_first_pre_na_JT",
    };

    /// <summary>
    /// Clients whose class is one of the peer's bugs: percent of a baseline of 0 or below, a score that stays on the cutoff, and a change of exactly the
    /// threshold that its floating point puts below.
    /// </summary>
    private static readonly Dictionary<string, Dictionary<string, string>> RightClasses = new()
    {
        ["pct_edge_25_lower"] = new() { ["11"] = "notComputable", ["12"] = "notComputable", ["13"] = "notComputable", ["14"] = "notComputable", ["15"] = "notComputable" },
        ["pct_edge_25_higher"] = new() { ["11"] = "notComputable", ["12"] = "notComputable", ["13"] = "notComputable", ["14"] = "notComputable", ["15"] = "notComputable" },
        ["stat_cutoff_tie_JT_c"] = new() { ["1"] = "unchanged" },
        ["anchor_edge_0.3_lower"] = new() { ["16"] = "improved", ["17"] = "deteriorated" },
    };

    private static readonly Dictionary<string, string> StatisticNames = new()
    {
        ["n_original"] = "nOriginal",
        ["n_used"] = "nUsed",
        ["m_pre"] = "meanPre",
        ["sd_pre"] = "sdPre",
        ["m_post"] = "meanPost",
        ["sd_post"] = "sdPost",
        ["m_change"] = "meanChange",
        ["sd_change"] = "sdChange",
        ["cor_pre_post"] = "correlation",
        ["se_measurement"] = "standardError",
        ["se_prediction"] = "standardError",
        ["s_diff"] = "standardErrorOfDifference",
        ["raw_reliable_change"] = "reliableChange",
        ["critical_value"] = "criticalValue",
    };

    public static TheoryData<string> Cases => ReferenceData.Folder is not null
        ? [.. ManifestCases().Select(found => found.GetProperty("id").GetString()!).Except(NotHere)]
        : ["none"];

    [ReferenceTheory]
    [MemberData(nameof(Cases))]
    public async Task Analyze_ReferenceCase_GivesThePeersClassesAndNumbers(string id)
    {
        using var output = new TempFile("");
        var run = await CliRun.RunAsync([.. Arguments(Case(id)), "--json", "--clients", output.Path]);
        run.AssertSucceeded();

        var json = JsonDocument.Parse(run.Out).RootElement;
        var expected = Case(Swapped.GetValueOrDefault(id, id));
        var classes = ExpectedClasses(expected, RightClasses.GetValueOrDefault(id, []));
        var found = CsvTable.Read(output.Path).Rows.ToDictionary(row => row["id"], row => row["category"]);
        Assert.All(classes, client => Assert.Equal(client.Value, found[client.Key]));
        Assert.All(found.Where(client => !classes.ContainsKey(client.Key)), client => Assert.Equal("notComputable", client.Value));
        Assert.All(json.GetProperty("counts").EnumerateObject(), count => Assert.Equal(found.Values.Count(name => name == count.Name), count.Value.GetInt32()));
        AssertStatistics(expected, json.GetProperty("statistics"));
        AssertGroups(expected, json.GetProperty("groups"));
    }

    [ReferenceTheory]
    [InlineData("dist_edge_reliability_1_JT")]
    public async Task Analyze_ReliabilityOf1_IsAnErrorThatNamesIt(string id)
    {
        var run = await CliRun.RunAsync([.. Arguments(Case(id))]);

        Assert.StartsWith("--reliability: ", run.AssertRefused(), StringComparison.Ordinal);
    }

    private static JsonElement.ArrayEnumerator ManifestCases() =>
        JsonDocument.Parse(File.ReadAllText(ReferenceData.PathOf("manifest.json"))).RootElement.GetProperty("cases").EnumerateArray();

    private static JsonElement Case(string id) => ManifestCases().Single(found => found.GetProperty("id").GetString() == id);

    private static IEnumerable<string> Arguments(JsonElement reference)
    {
        var parameters = reference.GetProperty("params");
        yield return "analyze";
        yield return ReferenceData.PathOf(reference.GetProperty("data_file").GetString()!);
        yield return "--method";
        yield return reference.GetProperty("method").GetString() switch { "distribution" => "reliable-change", var method => method! };
        if (!parameters.TryGetProperty("better_is", out _))
        {
            yield return "--better";
            yield return "lower";
        }

        foreach (var parameter in parameters.EnumerateObject())
        {
            yield return Option(parameter.Name);
            yield return parameter.Value.ValueKind == JsonValueKind.String ? parameter.Value.GetString()! : parameter.Value.GetRawText();
        }
    }

    private static string Option(string parameter) => parameter switch
    {
        "id" => "--client",
        "time" => "--time",
        "outcome" => "--score",
        "pre" => "--pre",
        "post" => "--post",
        "group" => "--group",
        "better_is" => "--better",
        "mid_improvement" => "--mic",
        "pct_improvement" => "--percent",
        "pct_deterioration" => "--percent-worse",
        "rci_method" => "--rci",
        "reliability" => "--reliability",
        "cutoff_type" => "--cutoff",
        "m_functional" => "--functional-mean",
        "sd_functional" => "--functional-sd",
        _ => throw new InvalidOperationException(parameter),
    };

    private static string Expected(JsonElement reference, string file) =>
        ReferenceData.PathOf("expected/" + reference.GetProperty("files").GetProperty(file).GetString());

    private static string Name(string category) => category.ToLowerInvariant();

    private static Dictionary<string, string> ExpectedClasses(JsonElement reference, Dictionary<string, string> right) =>
        CsvTable.Read(Expected(reference, "patients")).Rows.ToDictionary(row => row["id"], row => right.GetValueOrDefault(row["id"], Name(row["category"])));

    private static void AssertStatistics(JsonElement reference, JsonElement ours)
    {
        var theirs = JsonDocument.Parse(File.ReadAllText(Expected(reference, "stats"))).RootElement;
        var compared = 0;
        foreach (var (name, our) in StatisticNames.Where(name => theirs.TryGetProperty(name.Key, out _)))
        {
            AssertClose(theirs.GetProperty(name).GetDouble(), ours.GetProperty(our).GetDouble(), name);
            compared++;
        }

        if (theirs.TryGetProperty("cutoff", out var cutoff))
        {
            AssertClose(cutoff.GetProperty("value").GetDouble(), ours.GetProperty("cutoff").GetDouble(), "cutoff");
        }

        Assert.True(compared >= 2);
    }

    private static void AssertGroups(JsonElement reference, JsonElement ours)
    {
        if (!reference.GetProperty("params").TryGetProperty("group", out _))
        {
            Assert.Empty(ours.EnumerateObject());
            return;
        }

        Assert.All(
            CsvTable.Read(Expected(reference, "summary")).Rows,
            row => Assert.Equal(int.Parse(row["n"], CultureInfo.InvariantCulture), ours.GetProperty(row["group"]).GetProperty(Name(row["category"])).GetInt32()));
    }

    private static void AssertClose(double expected, double actual, string what) =>
        Assert.True(Math.Abs(expected - actual) <= Tolerance * Math.Max(Math.Abs(expected), 1e-6), $"{what}: {actual}, expected {expected}.");
}

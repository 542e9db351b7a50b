namespace TherapyOutcomes.Tests.Ways;

/// <summary>One of the stories in docs/samples/ways: its lines, and the stage that each answer reports.</summary>
public sealed record Way(string Name, IReadOnlyList<string> Lines, IReadOnlyList<string> Stages)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "samples", "ways");

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.jsonl").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);

    public static Way Load(string name) => new(
        name,
        File.ReadAllLines(Path.Combine(Folder, name + ".jsonl")),
        File.ReadAllLines(Path.Combine(Folder, name + ".stages.txt")));

    /// <summary>Submits all lines, each at its own time: the clock also goes back.</summary>
    public List<Answer> Run(TestClinic clinic)
    {
        var answers = new List<Answer>();
        foreach (var command in Lines.Select(TestClinic.ReadCommand))
        {
            clinic.Now = command.At;
            answers.Add(clinic.Send(command));
        }

        return answers;
    }

    /// <summary>What an answer reports, in the form of the stages file.</summary>
    public static string Report(string line, Answer answer)
    {
        var type = CommandCatalog.NameOf(TestClinic.ReadCommand(line));
        var what = answer switch
        {
            { Error: { } error } => $"malformed {error.Code}",
            { Accepted: false } => $"refused {answer.Findings.First(finding => finding.Severity == RuleSeverity.Forbidden).Rule.Id}",
            { Stage: { } stage } => stage.ToString(),
            _ => "-",
        };
        return $"{type}\t{what}";
    }
}

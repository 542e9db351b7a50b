using System.Text.Json.Nodes;

namespace TherapyOutcomes.Cli.Tests.Running;

/// <summary>The sample episode, in which every text does harm when it is shown as it is.</summary>
internal static class HarmfulStory
{
    private static readonly string[] Texts =
        ["complaint", "text", "subjective", "objective", "assessment", "reason", "what", "howOften", "when", "name", "experience", "comment", "message"];

    /// <summary>The story as lines of commands.</summary>
    public static string Lines { get; } = CommandLines.All([.. File.ReadLines(SampleFiles.InOrder).Select(Line)]);

    private static string Line(string line)
    {
        var command = JsonNode.Parse(line)!;
        Spoil(command);
        return command.ToJsonString();
    }

    private static void Spoil(JsonNode node)
    {
        switch (node)
        {
            case JsonObject fields:
                foreach (var (name, value) in fields.ToList())
                {
                    if (Texts.Contains(name))
                    {
                        fields[name] = Harm.Text;
                    }
                    else if (name == "recipients")
                    {
                        fields[name] = new JsonArray(Harm.Text);
                    }
                    else if (value is not null)
                    {
                        Spoil(value);
                    }
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Spoil(item!);
                }

                break;
        }
    }
}

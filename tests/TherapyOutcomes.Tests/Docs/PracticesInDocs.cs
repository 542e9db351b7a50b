namespace TherapyOutcomes.Tests.Docs;

/// <summary>The practices as the generated pages order and name them, and where each command belongs.</summary>
internal static class PracticesInDocs
{
    private const string Source = "src/TherapyOutcomes";

    /// <summary>The ten practices, then the record itself.</summary>
    public static IEnumerable<Practice> InOrder => Enum.GetValues<Practice>().Skip(1).Append(Practice.Record);

    public static string TitleOf(Practice practice) => practice switch
    {
        Practice.Record => "the record itself",
        Practice.Documentation => "1 document the improvement",
        Practice.Monitoring => "2 continue monitoring",
        Practice.Planning => "3 adjust the treatment plan",
        Practice.Communication => "4 communicate with the client",
        Practice.Relationship => "5 build a therapeutic relationship",
        Practice.Referral => "6 refer to other professionals",
        Practice.Education => "7 continuous education",
        Practice.Feedback => "8 seek feedback",
        Practice.Privacy => "9 respect privacy",
        Practice.Celebration => "10 celebrate the success",
        _ => throw new ArgumentOutOfRangeException(nameof(practice), practice, null),
    };

    // A command lives where its type does; those of the episode and of its measures are the record's.
    public static Practice Of(Type command) =>
        Enum.TryParse<Practice>(FolderOf(command).Split('/')[^1], out var practice) ? practice : Practice.Record;

    /// <summary>The folder of the command's practice, from the folder of the core.</summary>
    public static string FolderOf(Type command) =>
        Repository.Single(Source, $"{command.Name}.cs")[(Source.Length + 1)..].Split("/Commands/")[0];
}

namespace TherapyOutcomes.Importing;

/// <summary>What names a command that has no id.</summary>
/// <param name="Content">The digest of the command's content, without a key. It is not stored as it is where texts are sealed.</param>
/// <param name="SameBefore">How many commands of the import had the same content before.</param>
internal sealed record ImportName(string Content, int SameBefore);

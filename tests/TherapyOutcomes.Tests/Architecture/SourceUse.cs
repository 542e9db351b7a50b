namespace TherapyOutcomes.Tests.Architecture;

/// <summary>Represents a file's use of a type.</summary>
/// <param name="Folder">The folder of the file.</param>
/// <param name="File">The name of the file.</param>
/// <param name="TypeFolder">The folder of the type.</param>
/// <param name="Type">The type.</param>
internal sealed record SourceUse(string Folder, string File, string TypeFolder, string Type)
{
    public override string ToString() => $"{Folder} → {TypeFolder}: {File} uses {Type}";
}

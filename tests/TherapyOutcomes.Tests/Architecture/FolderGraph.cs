namespace TherapyOutcomes.Tests.Architecture;

/// <summary>Represents the folders of a project and which of them use which.</summary>
internal sealed class FolderGraph
{
    internal FolderGraph(IReadOnlyList<SourceUse> uses) => Uses = uses;

    /// <summary>Each use of a type of another folder.</summary>
    public IReadOnlyList<SourceUse> Uses { get; }

    /// <summary>The folders that use another one or are used by one.</summary>
    public IEnumerable<string> Folders => Uses.SelectMany(use => new[] { use.Folder, use.TypeFolder }).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The folders that form a circle: those left when whatever uses nothing that is left is taken away.</summary>
    public IEnumerable<string> Circle
    {
        get
        {
            var left = Folders.ToHashSet();
            while (left.RemoveWhere(folder => !Uses.Any(use => use.Folder == folder && left.Contains(use.TypeFolder))) > 0)
            {
            }

            return left.Order(StringComparer.Ordinal);
        }
    }

    public static FolderGraph Of(string project) => new([.. SourceUses.Of(project).Where(use => use.Folder != use.TypeFolder)]);
}

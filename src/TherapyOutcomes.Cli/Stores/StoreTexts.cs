using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Cli.Stores;

/// <summary>Decides how the words in a store are kept, from what the store shows and what the run was told.</summary>
internal static class StoreTexts
{
    /// <summary>Opens the master keys of a store that has records; returns null if its words are stored unencrypted.</summary>
    /// <exception cref="BadInputException">The store keeps words in another way than the run was told, or the keys are missing.</exception>
    public static MasterKeyFile? KeysOf(StoreChoice choice, StoreContent content) => (content, choice.Texts) switch
    {
        (StoreContent.Sealed, { MasterKeys: not null }) => MasterKeys.Open(choice.Texts),
        (StoreContent.Sealed, { IsUnencrypted: true }) => throw new BadInputException(
            $"The words in {choice.Address.Name} are sealed, so --unencrypted can't be used with it. Give --master-keys with the file of its master keys instead."),
        (StoreContent.Sealed, _) => throw new BadInputException(
            $"The words in {choice.Address.Name} are sealed. Give --master-keys with the file of its master keys."),
        (StoreContent.Unencrypted, { MasterKeys: not null } texts) => throw new BadInputException(
            $"The words in {choice.Address.Name} are stored unencrypted, so {texts.Source} can't be used with it: a store keeps to the way in which it began. {Instead(texts)} To seal words, begin a new store. If this one was sealed before, its keys were removed; restore it from a backup."),
        (StoreContent.Empty, { MasterKeys: not null }) => MasterKeys.Open(choice.Texts),
        _ => null,
    };

    /// <summary>Makes sure that a run may begin a store.</summary>
    /// <param name="choice">The store.</param>
    /// <param name="createsKeys">True if the file of master keys is created when it is missing; otherwise, false.</param>
    /// <exception cref="BadInputException">Nobody said how to keep words, or the file of master keys can't be used.</exception>
    public static void RequireBeginning(StoreChoice choice, bool createsKeys)
    {
        if (!choice.Texts.IsMade)
        {
            throw new BadInputException($"{choice.Address.Name} has no records yet. Choose how to keep the words of clients in it. Nothing was written.")
            {
                Advice =
                [
                    "--master-keys FILE seals them: without FILE, nobody can read them, and a client can be erased. FILE is created if it is missing; keep it apart from copies of the store.",
                    "--unencrypted stores them as they are: whoever has a copy of the store can read them, and no client can ever be erased. For practice data.",
                ],
            };
        }

        if (choice.Texts.MasterKeys is null)
        {
            return;
        }

        var areThere = File.Exists(choice.Texts.MasterKeys);
        if (areThere || createsKeys)
        {
            MasterKeys.RequirePlaceFor(choice.Texts, choice.Address);
        }

        if (areThere || !createsKeys)
        {
            MasterKeys.Open(choice.Texts);
        }
    }

    private static string Instead(TextChoice texts) =>
        texts.Source == Commands.StoreOptions.MasterKeysName ? "Leave it out." : "Give --unencrypted to use the store nevertheless.";
}

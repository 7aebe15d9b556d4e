/// What a shell reads to complete pacsh's words; it asks pacsh for them.
enum CompletionScript: String, CaseIterable, Sendable {
    case bash, zsh, fish

    /// The script.
    var text: String {
        switch self {
        case .bash: Self.bashText
        case .zsh: Self.zshText
        case .fish: Self.fishText
        }
    }

    private static let bashText = #"""
        # Completion of pacsh for bash 4.4 or later; made by 'pacsh completion bash'.
        _pacsh() {
            local rest=${COMP_LINE:0:COMP_POINT} words=() word index
            # bash splits words at = : and @ too; what stands together is one word of ours.
            for ((index = 0; index <= COMP_CWORD; index++)); do
                word=${COMP_WORDS[index]}
                if ((index == 0)) || [[ $rest == [[:blank:]]* ]]; then
                    rest=${rest#"${rest%%[![:blank:]]*}"}
                    words+=("")
                fi
                [[ $rest == "$word"* ]] || word=$rest
                words[-1]+=$word
                rest=${rest#"$word"}
            done
            local typed=${words[-1]} kept= quote= text detail path=
            if [[ $typed == [\'\"]* ]]; then
                quote=${typed:0:1}
                typed=${typed:1}
            else
                # Only what follows the last of these is replaced, and @ with it.
                kept=${typed%"${typed##*["=:@"]}"}
                kept=${kept%@}
                typed=${typed//\\/}
            fi
            words[-1]=$typed
            COMPREPLY=()
            while IFS=$'\t' read -r text detail; do
                case $text in
                :files) path=-f ;;
                :directories) path=-d ;;
                *)
                    if [[ ! $quote ]]; then
                        printf -v text %q "$text"
                        text=${text//\\,/,}
                    fi
                    COMPREPLY+=("${text#"$kept"}")
                    ;;
                esac
            done < <("${1/#\~/$HOME}" completion --candidates "${words[@]:1}" 2>/dev/null)
            if [[ $path ]]; then
                compopt -o filenames
                while IFS= read -r text; do COMPREPLY+=("$text"); done < <(compgen "$path" -- "${typed#"$kept"}")
            fi
            if [[ ${#COMPREPLY[@]} == 1 && ${COMPREPLY[0]} == *= ]]; then compopt -o nospace; fi
        }
        complete -F _pacsh pacsh

        """#

    private static let zshText = #"""
        #compdef pacsh
        # Completion of pacsh for zsh; made by 'pacsh completion zsh'.
        _pacsh() {
            local -a whole wholeShown open openShown
            local text detail files=
            while IFS=$'\t' read -r text detail; do
                case $text in
                :files) files=_files ;;
                :directories) files='_files -/' ;;
                *=) open+=("$text"); openShown+=("$text${detail:+  -- $detail}") ;;
                *) whole+=("$text"); wholeShown+=("$text${detail:+  -- $detail}") ;;
                esac
            done < <("${(Q)words[1]/#\~/$HOME}" completion --candidates "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)
            local found=1
            compadd -l -d wholeShown -a whole && found=0
            compadd -l -S '' -d openShown -a open && found=0
            if [[ -n $files ]]; then
                compset -P '--*='
                ${=files} && found=0
            fi
            return found
        }
        if [[ ${funcstack[1]} == _pacsh ]]; then _pacsh "$@"; else compdef _pacsh pacsh; fi

        """#

    private static let fishText = #"""
        # Completion of pacsh for fish; made by 'pacsh completion fish'.
        function __pacsh_candidates
            set -l words (commandline -opc)
            set -l typed (commandline -ct)
            set -l program $words[1]
            set -e words[1]
            for line in ($program completion --candidates $words "$typed" 2>/dev/null)
                switch $line
                    case :files
                        __fish_complete_path (string replace -r -- '^--[^=]*=' '' $typed)
                    case :directories
                        __fish_complete_directories (string replace -r -- '^--[^=]*=' '' $typed)
                    case '*'
                        printf '%s\n' $line
                end
            end
        end
        complete -c pacsh -f -a '(__pacsh_candidates)'

        """#
}
